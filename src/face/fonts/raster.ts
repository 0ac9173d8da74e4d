import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { escapeText } from "../../draw/index.ts";
import { type FontFace, facesFor } from "./font-faces.ts";
import { renamed } from "./font-file.ts";
import { charactersOf, mapText, type RunStyle } from "./svg-text.ts";

/** A figure as PNG, and the characters for which no font here has a glyph. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly missing: readonly string[];
}

/**
 * Draws an SVG without tokens, `scale` pixels to each of its units; a character without a glyph is set as 〓, the printers' mark for a missing sort.
 * Same figure and scale, same bytes.
 */
export async function rasterise(svg: string, scale: number): Promise<Picture> {
  const { faces, missing } = await facesFor(charactersOf(svg));
  if (missing.length === 0) return { ...(await draw(svg, { faces, scale })), missing };
  const marked = mapText(svg, (text) => escapeText(withSorts(text, missing)));
  return { ...(await draw(marked, { faces: (await facesFor(charactersOf(marked))).faces, scale })), missing };
}

function withSorts(text: string, missing: readonly string[]): string {
  return [...text].map((character) => (missing.includes(character) ? "〓" : character)).join("");
}

async function draw(
  svg: string,
  { faces, scale }: { readonly faces: readonly FontFace[]; readonly scale: number },
): Promise<Omit<Picture, "missing">> {
  const fontBuffers = faces.map((face, i) => renamed(face.font, nameOf(i)));
  const { Resvg } = await engine();
  const renderer = new Resvg(withFaces(svg, faces), { fitTo: { mode: "zoom", value: scale }, font: { fontBuffers } });
  const image = renderer.render();
  try {
    return { png: image.asPng(), width: image.width, height: image.height };
  } finally {
    image.free();
    renderer.free();
  }
}

/** The renderer knows no unicode ranges: each stretch of text names the one face that has its glyphs. */
function withFaces(svg: string, faces: readonly FontFace[]): string {
  const faceOf = new Map(faces.flatMap((face, i) => face.characters.map((character) => [keyOf(face, character), nameOf(i)])));
  return mapText(svg, (text, style) => {
    const runs: { name: string; text: string }[] = [];
    for (const character of text.replace(/[\t\r\n]/g, " ")) {
      const name = faceOf.get(keyOf(style, character)) ?? "";
      const last = runs.at(-1);
      if (last?.name === name) last.text += character;
      else runs.push({ name, text: character });
    }
    return runs.map((run) => `<tspan font-family="${run.name}">${escapeText(run.text)}</tspan>`).join("");
  });
}

function keyOf({ family, weight }: RunStyle, character: string): string {
  return `${family} ${weight} ${character}`;
}

function nameOf(index: number): string {
  return `tm${index}`;
}

let started: Promise<typeof import("@resvg/resvg-wasm")> | undefined;

/** The renderer, started once in a process. */
function engine(): Promise<typeof import("@resvg/resvg-wasm")> {
  started ??= start();
  return started;
}

async function start(): Promise<typeof import("@resvg/resvg-wasm")> {
  const resvg = await import("@resvg/resvg-wasm");
  await resvg.initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return resvg;
}
