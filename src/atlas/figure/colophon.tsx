import { addressOf } from "../view/address.ts";
import { lang, view } from "../view/store.ts";
import { type FigureInView, useAboutFigure } from "./about.ts";
import "./figure.css";
import { figureWords } from "./words.ts";

/** What stands at the foot of a printed page: what is shown, sources, settings, digest, and the address of the view. On the screen it is not there. */
export function Colophon(figure: FigureInView) {
  const about = useAboutFigure(figure);
  return (
    <footer class="colophon print-only">
      {about === undefined ? undefined : <p>{[about.text, ...about.notes].join(lang.value === "zh" ? "" : " ")}</p>}
      <p>
        {figureWords().view} <span class="address">{addressOf({ ...view.value, theme: "system", explain: undefined })}</span>
      </p>
    </footer>
  );
}
