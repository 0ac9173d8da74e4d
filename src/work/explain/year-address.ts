import { found } from "./ground.ts";

/** Which number of which year, and under which settings: another set of evidence, another half-width δ; undefined is the question's own. */
export interface YearAddress {
  readonly year: string;
  readonly number: string;
  readonly set: string | undefined;
  readonly delta: number | undefined;
}

const SETTINGS = ["set=", "delta="] as const;

/** Reads what follows the question: `1966/pB`, `1966` (pA is meant), `1966/pB,set=paper,delta=0.75`. Undefined where it begins with no year or part of one. */
export function readYearAddress(text: string, whole: string): YearAddress | undefined {
  const [place = "", ...settings] = text.split(",");
  const [year = "", number = "pA"] = place.split("/");
  if (!/^-?\d+(-\d{2})?$/.test(year)) return undefined;
  const isKnown = (setting: string): boolean => SETTINGS.some((known) => setting.startsWith(known));
  if (!settings.every(isKnown)) found(undefined, whole, SETTINGS);
  const settingOf = (name: (typeof SETTINGS)[number]): string | undefined =>
    settings.find((setting) => setting.startsWith(name))?.slice(name.length);
  const delta = settingOf("delta=");
  return { year, number, set: settingOf("set="), delta: delta === undefined ? undefined : Number(delta) };
}

/** The address as a person writes it; settings that are the question's own are left out. */
export function yearAddress(question: string, at: YearAddress): string {
  const settings = [at.set === undefined ? [] : [`set=${at.set}`], at.delta === undefined ? [] : [`delta=${at.delta}`]].flat();
  return [`${question}/${at.year}/${at.number}`, ...settings].join(",");
}
