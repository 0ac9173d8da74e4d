import { type Bilingual, type Derivation, isoDay, type Standing, StandingStatus, StandingView, whenOf } from "../../model/index.ts";
import type { BuiltStudy } from "../run-study.ts";
import { labelOf, standingsIn } from "../standings.ts";
import { claimNode, eventNode } from "./events.ts";
import { found, type Ground } from "./ground.ts";

/**
 * A count of a register, `register/PRK/1975-06-30/diplomatic_relations/established` (`accredited:CHN` for the missions of one seat), from the states
 * that it counts; with an actor after it, that actor's standing from its events and claims.
 */
export async function registerNode(address: string, at: { readonly built: BuiltStudy; readonly ground: Ground }): Promise<Derivation> {
  const [, of = "", date = "", viewText = "", statusText = "", actor] = address.split("/");
  const { ground } = at;
  const view = found(StandingView.safeParse(viewText).data, address, StandingView.options);
  const [name = "", seat] = statusText.split(":");
  const status = found(StandingStatus.safeParse(name).data, address, StandingStatus.options);
  const to = found(whenOf(date)?.to, address, ["register/PRK/1975-06-30/diplomatic_relations/established"]);
  const standings = await standingsIn(at.built)({ of, day: to - 1, view });
  const counted = standings.filter((one) => one.status === status && (seat === undefined || one.via === seat));
  const known = [...new Set(standings.map((one) => `register/${of}/${date}/${view}/${one.status}`))];
  const head = `register/${of}/${date}/${view}/${statusText}`;
  const words = { of: ground.nameOf(of), day: isoDay(to - 1), status: labelOf(at.built, { of, status, via: seat }) };
  if (actor !== undefined)
    return standingNode(
      found(
        counted.find((one) => one.actor === actor),
        address,
        known,
      ),
      { head, words, ground },
    );
  if (counted.length === 0) found<Derivation>(undefined, address, known);
  const uncertain = counted.filter((one) => one.truth === "possible").length;
  return {
    address: head,
    what: {
      en: `Register of ${words.of.en} on ${words.day}: ${words.status.en}`,
      zh: `${words.of.zh}关系名录，${words.day}：${words.status.zh}`,
    },
    value: counted.length,
    method: {
      en: `Each state once, by the acts that may be the latest on that day (three-valued fold); ${uncertain} of ${counted.length} only possible.`,
      zh: `每国一行，取当日可能为最近一次的行为（三值折叠）；${counted.length} 行中 ${uncertain} 行仅为可能。`,
    },
    evidence: [],
    from: counted.flatMap((one) => (one.actor === "UNK" ? groundsOf(one, ground) : [standingNode(one, { head, words, ground })])),
  };
}

function standingNode(
  one: Standing,
  at: { readonly head: string; readonly words: { readonly status: Bilingual; readonly day: string }; readonly ground: Ground },
): Derivation {
  const name = at.ground.nameOf(one.actor);
  return {
    address: `${at.head}/${one.actor}`,
    what: { en: `${name.en}: ${at.words.status.en}`, zh: `${name.zh}：${at.words.status.zh}` },
    value: one.truth,
    method: one.proposed ? PROPOSED : one.claims.length === 0 ? SILENT : ROWS,
    evidence: [],
    from: groundsOf(one, at.ground),
  };
}

const ROWS: Bilingual = { en: "from the acts and rows below", zh: "据以下行为与各行" };
const PROPOSED: Bilingual = {
  en: "from proposed claims, which nobody has accepted yet: they count for nothing else",
  zh: "据尚无人采纳的待定主张，不计入其他任何数字",
};
const SILENT: Bilingual = { en: "no accepted or proposed claim of the study tells of it", zh: "研究中没有任何已采纳或待定的主张提及" };

/** The events behind a standing, and the claims that are in no event because they are only proposed. */
function groundsOf(one: Standing, ground: Ground): Derivation[] {
  const events = one.events.flatMap((id) => ground.events.get(id) ?? []);
  const told = new Set(events.flatMap((event) => event.claims));
  const rest = one.claims.filter((id) => !told.has(id)).flatMap((id) => ground.claims.get(id) ?? []);
  return [...events.map((event) => eventNode(event, { ground })), ...rest.map((claim) => claimNode(claim, ground))];
}
