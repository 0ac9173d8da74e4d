/** A value as a bar from its own zero: solid to the right, hatched to the left, its number at the end. */
export function SignedBar({ value, most, text }: { readonly value: number; readonly most: number; readonly text: string }) {
  const width = (34 * Math.abs(value)) / most;
  return (
    <span class="signed-bar">
      <svg width="72" height="16" viewBox="0 0 72 16" aria-hidden="true">
        <line x1="36" x2="36" y1="0" y2="16" stroke="var(--axis)" stroke-width=".75" />
        {value < 0 ? (
          <rect class="against" x={36 - width} y="2.5" width={width} height="11" />
        ) : (
          <rect class="for" x="36" y="2" width={width} height="12" />
        )}
      </svg>
      <span>{text}</span>
    </span>
  );
}
