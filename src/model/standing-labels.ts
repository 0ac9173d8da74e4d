import type { Bilingual } from "./bilingual.ts";
import type { StandingStatus } from "./standing.ts";

/** Where missions sit: the capital of the actor whose register it is, and that of a third state. */
export interface Seats {
  readonly of: Bilingual;
  readonly via: Bilingual;
}

const LABELS: Readonly<Record<StandingStatus, readonly [en: string, zh: string]>> = {
  established: ["Relations, date sourced", "建交，日期有出处"],
  possible: ["Relations, not certain", "建交，尚不能确定"],
  open: ["Kept or broken, left open", "存续或断绝，未有定论"],
  suspended: ["Suspended", "中止"],
  severed: ["Severed", "断交"],
  resident: ["Embassy in {of}", "驻{of}使馆"],
  accredited: ["Accredited from {via}", "由驻{via}使馆兼管"],
  office: ["Office only", "仅设办事处"],
  withdrawn: ["Mission withdrawn", "使团已撤"],
  relations: ["Relations, no mission on record", "建交，未见使团记录"],
  broken: ["Severed or suspended", "断交或中止"],
  proposed: ["Only in proposed rows", "仅见于待定各行"],
  "not-yet": ["No relations yet", "尚未建交"],
  none: ["None, as a source says", "来源称无邦交"],
  ended: ["Ended with the state", "随国家消亡而终止"],
  "not-a-state": ["Not a state at this date", "当时尚非国家"],
  missing: ["Not in the sources", "来源未提及"],
};

/** What a standing is called, in few words. */
export function standingLabel(status: StandingStatus, seats: Seats): Bilingual {
  const [en, zh] = LABELS[status];
  return {
    en: en.replace("{of}", seats.of.en).replace("{via}", seats.via.en),
    zh: zh.replace("{of}", seats.of.zh).replace("{via}", seats.via.zh),
  };
}
