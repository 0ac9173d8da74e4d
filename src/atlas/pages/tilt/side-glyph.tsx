import { lang } from "../../view/store.ts";

/** The sign of a side: a solid square, b hatched, equal distance hollow. Its pattern is its own, so that it is drawn wherever it stands. */
export function SideGlyph({ side, label }: { readonly side: "A" | "B" | "equidistant"; readonly label?: string }) {
  const words = label === undefined ? { "aria-hidden": true } : { role: "img" as const, "aria-label": label, lang: lang.value };
  return (
    <svg class={`glyph ${side}`} width="10" height="10" viewBox="0 0 10 10" {...words}>
      <rect x="0.5" y="0.5" width="9" height="9" />
      {side === "B" ? <path d="M0.5 5.5l5-5M0.5 9.5l9-9M4.5 9.5l5-5" /> : undefined}
    </svg>
  );
}
