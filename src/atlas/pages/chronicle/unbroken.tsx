/** A date in words: lines break between its parts, after a dash, a comma or ≠, never inside one. */
export function Unbroken({ text }: { readonly text: string }) {
  const parts = text.split(/(?<= ≠ | – |—|, |，)/);
  return (
    <span>
      {parts.map((part, i) => (
        <span key={i}>
          <span class="nb">{part.trimEnd()}</span>
          {part.endsWith(" ") ? " " : <wbr />}
        </span>
      ))}
    </span>
  );
}
