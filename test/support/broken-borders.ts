import { type BrokenStudy, edit, put } from "./broken-study.ts";

const DESCRIPTION = `title:
  en: Lands of the memo
  zh: 备忘录之地
credit:
  en: drawn by Ada Example
  zh: 由 Ada Example 绘制
licence: CC0-1.0
code: { property: owner, list: actor }
from: start
to: end
`;

/** A square of ten degrees, as GeoJSON. */
export function square(owner: string, west: number, days: string): string {
  const [east, south, north] = [west + 10, 10, 20];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return `{ "type": "Feature", "properties": { "owner": "${owner}", ${days} }, "geometry": { "type": "Polygon", "coordinates": ${JSON.stringify([ring])} } }`;
}

export const DAYS = '"start": "1950-01-01", "end": "1960-12-31"';

/** A collection of features, one a line. */
export function collection(...features: string[]): string {
  return `{ "type": "FeatureCollection", "features": [\n${features.join(",\n")}\n] }\n`;
}

const described = put("borders/lands.yaml", DESCRIPTION);
const LANDS = collection(square("MNG", 0, DAYS), square("CHN", 10, DAYS));

/** A sound file of borders in the base study. */
export const SOUND_BORDERS = [described, put("borders/lands.geojson", LANDS)] as const;

export const BROKEN_BORDERS: readonly BrokenStudy[] = [
  { name: "borders without a description", edits: [put("borders/lands.geojson", `▸borders/no-description◂${LANDS}`)] },
  { name: "a description of borders without geometry", edits: [put("borders/lands.yaml", `▸borders/no-geometry◂${DESCRIPTION}`)] },
  {
    name: "borders that are points",
    edits: [
      described,
      put("borders/lands.geojson", LANDS),
      edit(
        "borders/lands.geojson",
        `{ "type": "Feature", "properties": { "owner": "CHN"`,
        `▸borders/not-land◂{ "type": "Feature", "properties": { "owner": "CHN"`,
      ),
      pointAt,
    ],
  },
  { name: "borders that are a list of numbers", edits: [described, put("borders/lands.json", "▸borders/not-land◂[1, 2]\n")] },
  {
    name: "borders cut off in the middle",
    edits: [described, put("borders/lands.geojson", '{ "type": "FeatureCollection",\n▸json/syntax◂')],
  },
  {
    name: "a feature without the property that tells its last day",
    edits: [
      described,
      put(
        "borders/lands.geojson",
        collection(square("MNG", 0, DAYS), `▸borders/no-property◂${square("CHN", 10, '"start": "1950-01-01"')}`),
      ),
    ],
  },
  {
    name: "a first day written the European way",
    edits: [described, put("borders/lands.geojson", collection(square("MNG", 0, '"start": ▸borders/bad-date◂"1.1.1950", "end": null')))],
  },
  {
    name: "a last day before the first",
    edits: [described, put("borders/lands.geojson", collection(square("MNG", 0, '"start": 1950, "end": ▸borders/bad-date◂1949')))],
  },
  {
    name: "a code that nobody bears, told once however often it stands",
    edits: [
      described,
      put("borders/lands.geojson", collection(square("MNG", 0, DAYS), unknown(square("XYZ", 10, DAYS)), square("XYZ", 20, DAYS))),
    ],
  },
  {
    name: "a description of borders without a licence",
    edits: [
      put("borders/lands.geojson", LANDS),
      put("borders/lands.yaml", `▸shape/missing-key◂${DESCRIPTION.replace("licence: CC0-1.0\n", "")}`),
    ],
  },
];

function unknown(feature: string): string {
  return feature.replace('"XYZ"', '▸borders/unknown-code◂"XYZ"');
}

function pointAt(files: Map<string, string | Uint8Array>): void {
  const text = String(files.get("borders/lands.geojson"));
  files.set("borders/lands.geojson", text.replace(/"Polygon", "coordinates": \[\[\[10,.*\]\]\]/, '"Point", "coordinates": [10, 20]'));
}
