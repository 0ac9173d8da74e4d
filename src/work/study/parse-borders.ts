import { type BorderFeature, BordersDescription, boundsOfText, type Located, type StudyBorders } from "../../model/index.ts";
import { decodeText, parseJson, parseRecord, parseYaml, type Report } from "./parse.ts";
import type { StudyFile } from "./read-folder.ts";

type Files = ReadonlyMap<string, StudyFile>;

const GEOMETRY = /^borders\/(.+)\.(?:geojson|topojson|json)$/;

/** The borders that a study brings: for each, a file of geometry and a description beside it. */
export function parseAllBorders(files: Files, report: Report): Located<StudyBorders>[] {
  const ids = [...files.keys()].flatMap((path) => GEOMETRY.exec(path)?.[1] ?? /^borders\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
  return [...new Set(ids)].sort().flatMap((id) => parseOne(id, files, report) ?? []);
}

function parseOne(id: string, files: Files, report: Report): Located<StudyBorders> | undefined {
  const yaml = files.get(`borders/${id}.yaml`);
  const json = ["geojson", "topojson", "json"].flatMap((ending) => files.get(`borders/${id}.${ending}`) ?? [])[0];
  if (yaml === undefined || json === undefined) {
    const found = yaml ?? json;
    const rule = yaml === undefined ? "borders/no-description" : "borders/no-geometry";
    if (found !== undefined) report({ rule, at: { file: found.path, path: [] }, details: { value: id, file: `borders/${id}.yaml` } });
    return undefined;
  }
  const at = { file: yaml.path, path: [] };
  const text = decodeText(yaml.path, yaml.bytes, report);
  const raw = text === undefined ? undefined : parseYaml(yaml.path, text, report);
  const description = raw === undefined ? undefined : parseRecord(BordersDescription, raw, { at, report });
  const geometry = parseGeometry(json, report);
  if (description === undefined || geometry === undefined) return undefined;
  const read = featuresOf(geometry, { file: json.path, description, yaml: yaml.path, report });
  return read === undefined ? undefined : { value: { ...description, id, file: json.path, geometry, ...read }, at };
}

/** A file of several megabytes is read the fast way; the careful one is for saying where it is broken. */
function parseGeometry(file: StudyFile, report: Report): object | undefined {
  const text = decodeText(file.path, file.bytes, report);
  if (text === undefined) return undefined;
  try {
    return Object(JSON.parse(text)) as object;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    parseJson(file.path, text, report);
    return undefined;
  }
}

interface RawFeature {
  readonly type?: unknown;
  readonly geometry?: { readonly type?: unknown } | null;
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

interface Reading {
  readonly file: string;
  readonly yaml: string;
  readonly description: BordersDescription;
  readonly report: Report;
}

function featuresOf(geometry: object, reading: Reading): Pick<StudyBorders, "features" | "path"> | undefined {
  const { file, report } = reading;
  const list = listIn(geometry);
  if (list === undefined || list.features.some((feature) => !isLand(feature))) {
    const broken = list?.features.findIndex((feature) => !isLand(feature)) ?? -1;
    const path = list === undefined || broken < 0 ? [] : [...list.path, broken];
    report({ rule: "borders/not-land", at: { file, path }, details: { value: file } });
    return undefined;
  }
  const features = list.features.map((feature, i) => readFeature(feature, { ...reading, path: [...list.path, i, "properties"] }));
  return features.every((feature) => feature !== undefined) ? { features, path: list.path } : undefined;
}

function listIn(geometry: object): { readonly features: readonly RawFeature[]; readonly path: readonly string[] } | undefined {
  if ("features" in geometry && Array.isArray(geometry.features)) return { features: geometry.features, path: ["features"] };
  if (!("objects" in geometry) || typeof geometry.objects !== "object" || geometry.objects === null) return undefined;
  const [found] = Object.entries(geometry.objects as Record<string, { geometries?: unknown }>);
  if (found === undefined || !Array.isArray(found[1].geometries)) return undefined;
  return { features: found[1].geometries, path: ["objects", found[0], "geometries"] };
}

function isLand(feature: RawFeature): boolean {
  const type = feature.type === "Feature" ? feature.geometry?.type : feature.type;
  return type === "Polygon" || type === "MultiPolygon";
}

function readFeature(
  { properties }: RawFeature,
  { file, yaml, description, report, path }: Reading & { readonly path: readonly (string | number)[] },
): BorderFeature | undefined {
  const known = Object.keys(properties ?? {});
  const { code, from, to, states } = description;
  const missing = [code.property, from, to, ...(states === undefined ? [] : [states.property])].filter((name) => !known.includes(name));
  for (const name of missing) {
    const details = { value: name, file: yaml, known: known.join(", ") || "—" };
    report({ rule: "borders/no-property", at: { file, path: path.slice(0, -1) }, details });
  }
  if (missing.length > 0 || properties == null) return undefined;
  const first = boundsOfText(dateText(properties[from]));
  const last = isOpen(properties[to]) ? { endLatest: Number.POSITIVE_INFINITY } : boundsOfText(dateText(properties[to]));
  const bad = first === undefined ? from : last === undefined || last.endLatest <= first.startEarliest ? to : undefined;
  if (bad !== undefined)
    report({ rule: "borders/bad-date", at: { file, path: [...path, bad] }, details: { value: String(properties[bad]) } });
  const owner = properties[code.property];
  if (bad !== undefined || first === undefined || last === undefined) return undefined;
  return {
    code: typeof owner === "number" ? owner : String(owner ?? ""),
    from: first.startEarliest,
    to: last.endLatest,
    isState: states === undefined || states.values.includes(String(properties[states.property])),
  };
}

/** A year may be written as a number. */
function dateText(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isInteger(value) ? String(value).padStart(4, "0") : undefined;
  return typeof value === "string" ? value : undefined;
}

function isOpen(value: unknown): boolean {
  return value === null || value === "";
}
