import { SIGNAL_SENDERS, SIGNALS } from "../../src/model/index.ts";

const HEADS = SIGNAL_SENDERS.flatMap(([letters]) => SIGNALS.map(([signal]) => `${letters}_${signal}`));

/** Arms to three states in every year: to North Korea (731) from the USSR, to Albania (339) from China, to Mongolia (712) from nobody; as the CSV text of the data set. */
export function armsTable({ from, to }: { readonly from: number; readonly to: number }): string {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const senders = [
    [731, "rus_arms"],
    [339, "chi_arms"],
    [712, ""],
  ] as const;
  const rows = years.flatMap((year) =>
    senders.map(([code, sender]) => [code, year, ...HEADS.map((head) => (head === sender ? 300 : 0))].join()),
  );
  return [["ccode", "year", ...HEADS].join(), ...rows].join("\n");
}
