import { z } from "zod";
import { Bilingual, DATA_SETS, type DataSet } from "../../model/index.ts";
import { type HeldData, heldData } from "../../record/index.ts";
import { dataFolderOf } from "../data/data-folder-of.ts";
import { unknownSet } from "../data/unknown-set.ts";
import { operation } from "../operation.ts";

/** A data set that Tiltmeter knows, and the copy of it that is here. */
const ListedData = z
  .strictObject({
    id: z.string(),
    title: Bilingual,
    about: z.enum(["state", "pair", "directed-pair", "event"]),
    over: z.enum(["year", "spell", "day"]),
    codes: z.enum(["cow", "gw", "none"]),
    /** The version that was known when this was written, and its years. */
    known: z.strictObject({ version: z.string(), coverage: z.tuple([z.int(), z.int()]) }),
    /** The copy in the data folder. */
    here: z
      .strictObject({
        file: z.string(),
        digest: z.string(),
        version: z.string().optional(),
        rows: z.int(),
        coverage: z.tuple([z.int(), z.int()]).optional(),
        states: z.int(),
      })
      .optional(),
    cite: z.string(),
    home: z.string(),
    terms: z.strictObject({ share: z.enum(["free", "same-terms", "ask"]), licence: z.string().optional(), says: Bilingual }),
    notes: z.array(Bilingual),
  })
  .meta({ id: "ListedData" });
export type ListedData = z.infer<typeof ListedData>;

const DataList = z.strictObject({ folder: z.string(), sets: z.array(ListedData) }).meta({ id: "DataList" });
export type DataList = z.infer<typeof DataList>;

export const dataList = operation({
  name: "data list",
  summary: {
    en: "List the data sets that are known, which of them are in your data folder, and their terms",
    zh: "列出已知的数据集、其中哪些在您的数据文件夹内，以及各自的使用条款",
  },
  writes: false,
  positional: ["set"],
  needsStudy: false,
  http: true,
  input: z.strictObject({ set: z.string().describe("id of one data set: all that is known of it").optional() }),
  output: DataList,
  rows: ({ sets }) =>
    sets.map(({ id, title, here, known, terms, cite }) => ({
      id,
      title: title.en,
      title_zh: title.zh,
      here: here !== undefined,
      version: here?.version ?? known.version,
      rows: here?.rows ?? null,
      from: (here === undefined ? known.coverage : here.coverage)?.[0] ?? null,
      to: (here === undefined ? known.coverage : here.coverage)?.[1] ?? null,
      states: here?.states ?? null,
      share: terms.share,
      licence: terms.licence ?? null,
      cite,
    })),
  async run({ set }, context) {
    const folder = dataFolderOf(context);
    const held = await heldData(folder);
    const own = held.flatMap(({ manifest }) => manifest.described ?? []);
    const sets = [...DATA_SETS, ...own].filter((one) => set === undefined || one.id === set);
    if (set !== undefined && sets.length === 0) throw unknownSet(set, held);
    return {
      folder,
      sets: sets.map((one) =>
        listed(
          one,
          held.find(({ manifest }) => manifest.set === one.id),
        ),
      ),
    };
  },
});

function listed(set: DataSet, held: HeldData | undefined): ListedData {
  const { id, title, observation, codes, version, coverage, cite, home, terms, notes = [] } = set;
  return {
    id,
    title,
    about: observation.of,
    over: observation.over,
    codes,
    known: { version, coverage: [coverage[0], coverage[1]] },
    ...(held === undefined ? {} : { here: hereOf(held) }),
    cite,
    home,
    terms: { ...terms },
    notes: [...notes],
  };
}

function hereOf({ manifest }: HeldData): NonNullable<ListedData["here"]> {
  const { file, version, rows, coverage, states } = manifest;
  return {
    file: file.name,
    digest: file.digest,
    ...(version === undefined ? {} : { version }),
    rows,
    ...(coverage === undefined ? {} : { coverage }),
    states,
  };
}
