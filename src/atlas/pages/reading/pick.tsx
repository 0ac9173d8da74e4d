/** One of several words, shown whole however long it is; the choice itself is the browser's own. */
export function Pick(props: {
  readonly label?: string;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly text: string; readonly title?: string }[];
  readonly empty?: string;
  choose(id: string): void;
}) {
  const { value, choices, empty } = props;
  const text = choices.find((one) => one.id === value)?.text ?? empty ?? value;
  return (
    <span class="pick">
      <span class="box" aria-hidden="true">
        {text}
      </span>
      <select value={value} aria-label={props.label} onChange={(event) => props.choose(event.currentTarget.value)}>
        {empty === undefined ? undefined : <option value="">{empty}</option>}
        {choices.map((one) => (
          <option key={one.id} value={one.id} title={one.title}>
            {one.text}
          </option>
        ))}
      </select>
    </span>
  );
}
