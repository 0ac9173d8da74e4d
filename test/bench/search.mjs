// Times a search in the synthetic study of 100,000 claims and in a long text; prints what it measured and keeps nothing.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { buildIndex, query } from "../../dist/model/search.js";
import { holdStudy } from "../../dist/work/hold-study.js";
import { openShelf } from "../../dist/work/search/shelf.js";
import { median } from "./line.mjs";
import { writeSyntheticStudy } from "./synthetic-study.mjs";

const RUNS = 15;
const LONG_TEXT = 200_000;

async function timed(what) {
  const start = performance.now();
  const value = await what();
  return { value, milliseconds: performance.now() - start };
}

function ask(index, words) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { total } = query(index, words, { limit: 50 });
    return { total, milliseconds: performance.now() - start };
  });
  const milliseconds = times.map((one) => one.milliseconds);
  return { total: times[0].total, median: median(milliseconds).toFixed(2), worst: Math.max(...milliseconds).toFixed(2) };
}

const folder = mkdtempSync(join(tmpdir(), "tiltmeter-bench-"));
const rows = [];
for (const size of [25_000, 50_000, 100_000]) {
  const study = join(folder, String(size));
  writeSyntheticStudy(study, size);
  const held = holdStudy({ folder: study });
  const shelf = await timed(async () => openShelf(await held.opened()));
  const again = await timed(async () => openShelf(await held.opened()));
  const index = await timed(async () => await shelf.value.claimIndex());
  const bytes = Object.values(index.value).reduce((sum, one) => sum + (one.byteLength ?? 0), 0);
  for (const words of ["第 4711 条", "4711", "有所作为", "一", "one", '"did something about another"', "state 所作", "威胁制衡"]) {
    rows.push({
      size,
      load: shelf.milliseconds.toFixed(0),
      again: again.milliseconds.toFixed(0),
      build: index.milliseconds.toFixed(0),
      megabytes: (bytes / 1e6).toFixed(1),
      words,
      ...ask(index.value, words),
    });
  }
  if (size !== 100_000) continue;
  const text = Array.from(
    { length: LONG_TEXT },
    (_, i) => `${i % 7 === 0 ? "金日\n\n成" : "朝鮮"}${String.fromCodePoint(0x4e00 + (i % 3000))}。\n`,
  );
  const long = await timed(() => buildIndex([{ fields: [text.join("")] }], { folding: shelf.value.folding, scope: "sentence" }));
  for (const words of ["金日成", "朝鲜", "朝", "金日成 丈"])
    rows.push({ size: `text of ${[...text.join("")].length}`, build: long.milliseconds.toFixed(0), words, ...ask(long.value, words) });
}
rmSync(folder, { recursive: true, force: true });
console.table(rows);
console.log(`node ${process.version}, load ${loadavg()[0].toFixed(2)}`);
