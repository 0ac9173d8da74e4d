import { useEffect, useState } from "preact/hooks";
import { AskFailure } from "../api.ts";
import { Notice } from "../shell/notice.tsx";
import { type AboutFigure, askAbout, type FigureInView, figureAddress } from "./about.ts";
import "./figure.css";
import { figureWords, NOT_COPIED } from "./words.ts";

/** What stands under a figure so that it can be taken along: the figure as files, its caption, and the command that draws it again. */
export function FigureMenu(figure: FigureInView) {
  const w = figureWords();
  const [done, setDone] = useState<"copied" | AskFailure>();
  useEffect(() => setDone(undefined), [figureAddress(figure, "json")]);
  const copy = (words: (about: AboutFigure) => string): void => {
    setDone(undefined);
    askAbout(figure)
      .then((about) => navigator.clipboard.writeText(words(about)))
      .then(
        () => setDone("copied"),
        (failure: unknown) => setDone(failure instanceof AskFailure ? failure : new AskFailure("not-copied", NOT_COPIED)),
      );
  };
  return (
    <>
      <p class="figure-menu">
        <span>{w.figure}</span>
        {(["svg", "png", "csv"] as const).map((format) => (
          <a key={format} href={figureAddress(figure, format)} download aria-label={w.save(format.toUpperCase())}>
            {format.toUpperCase()}
          </a>
        ))}
        <button type="button" class="link" onClick={() => copy(({ title, text, notes }) => [title, text, ...notes].join("\n"))}>
          {w.caption}
        </button>
        <button type="button" class="link" onClick={() => copy(({ command }) => `npx ${command} --out ${figure.name}.svg`)}>
          {w.command}
        </button>
        <span role="status">{done === "copied" ? w.copied : ""}</span>
      </p>
      {done instanceof AskFailure ? <Notice failure={done} /> : undefined}
    </>
  );
}
