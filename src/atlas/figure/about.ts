import { useEffect, useState } from "preact/hooks";
import { AskFailure, type Input, revision } from "../api.ts";
import { lang } from "../view/store.ts";

/** Which figure, with the inputs of the present view; undefined is left out. */
export interface FigureInView {
  readonly name: string;
  readonly input: Input;
}

/** What the server tells of a figure: its caption, what it stands on, and the command that draws it again. */
export interface AboutFigure {
  readonly title: string;
  readonly text: string;
  readonly notes: readonly string[];
  readonly command: string;
}

/** Where the server has a figure of the present view, in the reader's language. */
export function figureAddress({ name, input }: FigureInView, format: "svg" | "png" | "csv" | "json"): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(input)) if (value !== undefined) query.set(key, String(value));
  query.set("lang", lang.value);
  return `/figure/${name}.${format}?${query}`;
}

/** Asks the server of a figure; a failure comes with its sentence in both languages. */
export async function askAbout(figure: FigureInView): Promise<AboutFigure> {
  const response = await fetch(figureAddress(figure, "json"));
  const body = await response.json();
  if (!response.ok) throw new AskFailure(body.code, { en: body.title, zh: body["title.zh"] });
  return body as AboutFigure;
}

/** What is told of a figure once the view has stood still for a while; undefined until then. Print needs it before it is asked for. */
export function useAboutFigure(figure: FigureInView): AboutFigure | undefined {
  const key = `${figureAddress(figure, "json")} ${revision.value}`;
  const [known, know] = useState<{ readonly key: string; readonly about: AboutFigure }>();
  useEffect(() => {
    const wait = setTimeout(() => {
      askAbout(figure).then(
        (about) => know({ key, about }),
        () => know(undefined),
      );
    }, STILL);
    return () => clearTimeout(wait);
  }, [key]);
  return known?.key === key ? known.about : undefined;
}

const STILL = 400;
