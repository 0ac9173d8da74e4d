// Times all similarity scores of all directed dyad-years 1816–2018 on ATOP portfolios, on one core, and the same scores by their definitions
// (pairs of items for tau-b, as R's cor does) on one year beside it. Appends what it measured to docs/bench.jsonl.
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { AGREEMENTS, alliancePortfolios, atopLevel, similarities } from "../../dist/measure/index.js";
import { benchLine, keep } from "./line.mjs";

const shared = process.argv[2] ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const RUNS = 5;

function spent(work) {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const value = work();
  const { user, system } = process.cpuUsage(cpu);
  return { value, cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1e3 };
}

async function rowsOf(connection, sql) {
  return (await connection.runAndReadAll(sql)).getColumnsJS();
}

async function portfoliosOfAllYears() {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const [years, states] = await rowsOf(
    connection,
    `select distinct unnest(range(greatest(styear, 1816), least(case when endyear = 2016 then 2018 else endyear end, 2018) + 1))::int as year, ccode::int
     from '${shared}/data/cow_states_2016.parquet' order by 1, 2`,
  );
  const [from, to, when, defense, offense, neutral, nonaggression, consultation] = await rowsOf(
    connection,
    `select ccode1, ccode2, year, defense, offense, neutral, nonagg, consul from '${shared}/data/atop_directed_dyad_year.parquet'
     where year between 1816 and 2018 order by year`,
  );
  const members = rowsByYear(years);
  const promises = rowsByYear(when);
  return [...members].map(([year, rows]) => {
    const place = new Map(rows.map((row, i) => [states[row], i]));
    const commitments = (promises.get(year) ?? [])
      .filter((i) => place.has(from[i]) && place.has(to[i]))
      .map((i) => ({
        from: place.get(from[i]),
        to: place.get(to[i]),
        level: atopLevel({
          defense: defense[i] === 1,
          offense: offense[i] === 1,
          neutral: neutral[i] === 1,
          nonaggression: nonaggression[i] === 1,
          consultation: consultation[i] === 1,
        }),
      }));
    return { year, portfolios: alliancePortfolios({ members: rows.length, commitments, toItself: "highest" }) };
  });
}

function rowsByYear(years) {
  const rows = new Map();
  years.forEach((year, i) => {
    if (!rows.has(year)) rows.set(year, []);
    rows.get(year).push(i);
  });
  return rows;
}

function tauByPairsOfItems({ holders, items, ratings }) {
  let sum = 0;
  for (let a = 0; a < holders; a++) {
    for (let b = a + 1; b < holders; b++) {
      let [score, tiedA, tiedB] = [0, 0, 0];
      for (let k = 1; k < items; k++) {
        for (let l = 0; l < k; l++) {
          const x = Math.sign(ratings[a * items + k] - ratings[a * items + l]);
          const y = Math.sign(ratings[b * items + k] - ratings[b * items + l]);
          score += x * y;
          tiedA += x * x;
          tiedB += y * y;
        }
      }
      sum += score / Math.sqrt(tiedA * tiedB);
    }
  }
  return sum;
}

const systems = await portfoliosOfAllYears();
const dyadYears = systems.reduce((sum, { portfolios }) => sum + portfolios.holders * (portfolios.holders - 1), 0);
const runs = Array.from({ length: RUNS }, () =>
  spent(() => systems.reduce((sum, one) => sum + similarities(one.portfolios).scores.tauB.length, 0)),
);
const best = runs.toSorted((x, y) => x.cpu - y.cpu)[0];
const sample = systems.find((one) => one.year === 1965);
const fast = spent(() => similarities(sample.portfolios));
const naive = spent(() => tauByPairsOfItems(sample.portfolios));
const round = (seconds) => Math.round(seconds * 1000) / 1000;
const line = benchLine("similarity", {
  directedDyadYears: dyadYears,
  scores: AGREEMENTS.length,
  cpuSeconds: round(best.cpu),
  wallSeconds: round(best.wall),
  allRunsCpuSeconds: runs.map((run) => round(run.cpu)),
  year1965: {
    allScoresCpuSeconds: round(fast.cpu),
    tauByPairsOfItemsCpuSeconds: round(naive.cpu),
    ratio: Math.round(naive.cpu / fast.cpu),
  },
});
keep(line);
console.log(line);
