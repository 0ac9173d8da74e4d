import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../model/index.ts";
import { canonicalJson, digestOf, isMissing, reasonOf, writeWhole } from "./files.ts";

/** What an artifact is made of. Everything that can change its bytes stands here; time, machine and folder do not. */
export interface Recipe {
  readonly stage: string;
  /** The stage, or the stage and the question it is for. */
  readonly task: string;
  /** Raised by hand when the stage's meaning changes. */
  readonly version: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Digests of what goes in, by name. */
  readonly inputs: Readonly<Record<string, string>>;
}

export interface ArtifactManifest extends Recipe {
  readonly key: string;
  readonly rows: number;
  /** Digest of the rows; later stages are keyed by it, so that an unchanged result stops what follows from running again. */
  readonly digest: string;
  readonly node: string;
  readonly seconds: number;
}

/** Why an artifact has to be made: it never was, or what it was made of has changed. */
export type Freshness =
  | { readonly state: "fresh" }
  | { readonly state: "missing" }
  | { readonly state: "stale"; readonly why: readonly string[] };

/** Immutable results of stages under `.tiltmeter/artifacts/<stage>/<key>/`, each a file of JSON rows beside its manifest. */
export interface ArtifactStore {
  /** The manifest of a result that is there, or why it is not. */
  look(recipe: Recipe): Promise<{ manifest: ArtifactManifest | undefined; freshness: Freshness }>;
  write(recipe: Recipe, result: { readonly rows: readonly unknown[]; readonly seconds: number }): Promise<ArtifactManifest>;
  /** The rows, after their digest is found right; otherwise the problem `damaged-artifact`. */
  read<T>(manifest: ArtifactManifest): Promise<T[]>;
}

export function openArtifacts(folder: string): ArtifactStore {
  const home = join(folder, "artifacts");
  const place = (stage: string, key: string): string => join(home, stage, key.replace("sha256:", ""));
  const pointer = (task: string): string => join(folder, "latest", `${task}.json`);
  return {
    async look(recipe) {
      const key = keyOf(recipe);
      const manifest = await readJson<ArtifactManifest>(join(place(recipe.stage, key), "manifest.json"));
      const latest = await readJson<ArtifactManifest>(pointer(recipe.task));
      if (manifest !== undefined && latest?.key === key) return { manifest, freshness: { state: "fresh" } };
      if (manifest !== undefined) {
        await writeWhole(pointer(recipe.task), canonicalJson(manifest));
        return { manifest, freshness: { state: "fresh" } };
      }
      return { manifest, freshness: latest === undefined ? { state: "missing" } : { state: "stale", why: differences(latest, recipe) } };
    },
    async write(recipe, { rows, seconds }) {
      const text = textOf(rows);
      const manifest = { ...recipe, key: keyOf(recipe), rows: rows.length, digest: digestOf(text), node: process.version, seconds };
      await writeWhole(join(place(recipe.stage, manifest.key), "part-0.jsonl"), text);
      await writeWhole(join(place(recipe.stage, manifest.key), "manifest.json"), canonicalJson(manifest));
      await writeWhole(pointer(recipe.task), canonicalJson(manifest));
      return manifest;
    },
    async read<T>(manifest: ArtifactManifest) {
      const path = join(place(manifest.stage, manifest.key), "part-0.jsonl");
      const text = await readFile(path, "utf8").catch(() => "");
      if (digestOf(text) !== manifest.digest) throw new Problem("damaged-artifact", { path });
      return text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as T);
    },
  };
}

/** The digest that an artifact of these rows has. */
export function digestOfRows(rows: readonly unknown[]): string {
  return digestOf(textOf(rows));
}

function textOf(rows: readonly unknown[]): string {
  return rows.map((row) => `${canonicalJson(row)}\n`).join("");
}

function keyOf({ stage, task, version, parameters, inputs }: Recipe): string {
  return digestOf(canonicalJson({ stage, task, version, parameters, inputs }));
}

function differences(before: Recipe, now: Recipe): string[] {
  const names = new Set([...Object.keys(before.inputs), ...Object.keys(now.inputs)]);
  const inputs = [...names].filter((name) => before.inputs[name] !== now.inputs[name]).sort();
  const changed = Object.keys({ ...before.parameters, ...now.parameters }).filter(
    (name) => canonicalJson(before.parameters[name] ?? null) !== canonicalJson(now.parameters[name] ?? null),
  );
  const parameters = changed.sort().map((name) => `parameters.${name}`);
  return [...(before.version === now.version ? [] : ["version"]), ...inputs, ...parameters];
}

async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as T;
  } catch (cause) {
    if (isMissing(cause) || cause instanceof SyntaxError) return undefined;
    throw new Problem("cannot-read", { path, reason: reasonOf(cause) }, { cause });
  }
}
