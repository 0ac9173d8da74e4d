import type { ActorRegister } from "../actor-register.ts";
import type { Bilingual } from "../bilingual.ts";
import type { Claim } from "../claim.ts";
import { EVENT_TYPE_IDS, type EventType, eventType } from "../codebook.ts";
import { whenOf } from "../date.ts";
import type { SourceDocument } from "../source.ts";
import { actorHint } from "./actor-hint.ts";
import type { CheckContext } from "./check-study.ts";
import { faultIn, type Located, nearest, type Report, SEE_CODEBOOK } from "./records.ts";

/** Claims: ids, references, the passage, the type with its roles, and actors that existed and acted for a state at the date. */
export function checkClaims(context: CheckContext, report: Report): void {
  const { records, claims, complete } = context;
  checkAmongClaims(context, report);
  const ground = [records.manifest, records.actors, records.sources, complete.actors, complete.sources];
  claims.own.report(ground, claimCheck(context), report);
}

/** What claims say of one another: ids that stand twice, references, and superseded claims that still count. */
function checkAmongClaims(context: CheckContext, report: Report): void {
  const { byId, referring } = context.claims;
  for (const id of byId.sharedWords) {
    const [first, ...others] = byId.with(id);
    for (const claim of others) {
      report(faultIn(claim, ["id"], "claim/duplicate-id", { value: id, other: `${first?.at.file}:${first?.at.line}` }));
    }
  }
  for (const claim of referring) {
    const { id, status, supersedes } = claim.value;
    checkReferences(claim, context, report);
    const [older] = supersedes === undefined ? [] : byId.with(supersedes);
    if (older?.value.status === "accepted" && status === "accepted") {
      report(faultIn(older, ["status"], "claim/superseded-still-accepted", { value: older.value.id, other: id }));
    }
  }
}

/** The check of one claim by itself, held against coders, actors and sources. */
function claimCheck(context: CheckContext): (claim: Located<Claim>, report: Report) => void {
  const { records } = context;
  const documents = new Map(records.sources.toReversed().map((source) => [source.value.id, source.value.custom?.document]));
  const coders = records.manifest === undefined ? undefined : new Set(records.manifest.value.coders.map((coder) => coder.id));
  return (claim, report) => {
    const { coder } = claim.value;
    if (coders !== undefined && !coders.has(coder)) report(faultIn(claim, ["coder"], "claim/unknown-coder", { value: coder }));
    checkSourcesOf(claim, context, report);
    checkPassage(claim, documents, report);
    checkType(claim, context, report);
    checkDate(claim, report);
    checkParties(claim, context, report);
  };
}

function checkSourcesOf(claim: Located<Claim>, { sourceIds, complete }: CheckContext, report: Report): void {
  const { source, root = [] } = claim.value;
  const file = /([^/]+)\.jsonl$/.exec(claim.at.file)?.[1] ?? "";
  if (file !== source) report(faultIn(claim, ["source"], "claim/other-file", { value: source, file }));
  if (!complete.sources) return;
  if (!sourceIds.has(source)) report(faultIn(claim, ["source"], "claim/unknown-source", { value: source }));
  root.forEach((id, i) => {
    if (!sourceIds.has(id)) report(faultIn(claim, ["root", i], "source/unknown", { value: id }));
  });
}

function checkPassage(claim: Located<Claim>, documents: ReadonlyMap<string, SourceDocument | undefined>, report: Report): void {
  const { at, source } = claim.value;
  const words = `${at.start}–${at.end}`;
  if (at.end <= at.start) report(faultIn(claim, ["at", "end"], "locator/empty", { value: words }));
  if (!documents.has(source)) return;
  const document = documents.get(source);
  if (document === undefined) {
    report(faultIn(claim, ["at"], "claim/source-without-document", { value: source }));
    return;
  }
  if (at.digest !== document.digest) {
    report(faultIn(claim, ["at", "digest"], "locator/other-document", { value: `${at.digest.slice(0, 19)}…` }));
  } else if (at.end > document.codePoints) {
    report(faultIn(claim, ["at", "end"], "locator/beyond-document", { value: words, length: document.codePoints }));
  }
}

function checkType(claim: Located<Claim>, { register }: CheckContext, report: Report): void {
  const { type, subtype, actors } = claim.value;
  const known = eventType(type);
  if (known === undefined) {
    report(faultIn(claim, ["type"], "type/unknown", { value: type, ...nearest(type, EVENT_TYPE_IDS, SEE_CODEBOOK) }));
    return;
  }
  const subtypes = known.subtypes.map((s) => s.id);
  if (subtype !== undefined && !subtypes.includes(subtype)) {
    report(faultIn(claim, ["subtype"], "subtype/unknown", { value: subtype, type, ...nearest(subtype, subtypes, oneOf(subtypes)) }));
  }
  const { allowed } = known.roles;
  actors.forEach((party, i) => {
    if (allowed.includes(party.role)) return;
    report(faultIn(claim, ["actors", i, "role"], "role/not-allowed", { value: party.role, type, known: allowed.join(", ") }));
  });
  if (actors.some((party) => !allowed.includes(party.role))) return;
  const missing = missingRole(known, claim.value);
  if (missing !== undefined) report(faultIn(claim, ["actors"], "role/missing", { value: missing, type }));
  else if (known.direction === "symmetric" && isOneSided(actors, register)) report(faultIn(claim, ["actors"], "role/one-sided", { type }));
}

function oneOf(known: readonly string[]): Bilingual {
  if (known.length === 0) return { en: "this type has none; leave the subtype out", zh: "该类型没有子类；请删去" };
  return { en: `name one of: ${known.join(", ")}`, zh: `请写其中之一：${known.join("、")}` };
}

/** Neither two participants nor a source with a target; a bloc, group or organisation alone stands for several. */
function isOneSided(actors: Claim["actors"], register: ActorRegister): boolean {
  const parties = actors.filter((party) => party.role !== "third");
  const roles = new Set(parties.map((party) => party.role));
  const only = parties[0];
  if (parties.length !== 1 || only === undefined) return !roles.has("participant") && roles.size < 2;
  const kind = register.get(only.actor)?.kind;
  return kind !== undefined && !["bloc", "group", "organisation"].includes(kind);
}

/** Directed acts need their required roles; two participants stand for source and target where the type lets both sides act. */
function missingRole(type: EventType, claim: Claim): string | undefined {
  const roles = claim.actors.map((party) => party.role);
  const bothAct = roles.filter((role) => role === "participant").length >= 2 && type.roles.allowed.includes("participant");
  if (bothAct) return undefined;
  return type.roles.required.find((role) => !roles.includes(role));
}

function checkDate(claim: Located<Claim>, report: Report): void {
  const { edtf, basis } = claim.value.date;
  if (edtf === null && basis !== "none") report(faultIn(claim, ["date", "basis"], "date/missing-with-basis", { value: basis }));
  if (edtf !== null && basis === "none") report(faultIn(claim, ["date", "edtf"], "date/none-with-value", { value: edtf }));
}

function checkParties(claim: Located<Claim>, { register, actorIds, complete }: CheckContext, report: Report): void {
  if (!complete.actors) return;
  const { actors, date, attributedTo } = claim.value;
  const when = whenOf(date.edtf);
  const sides = new Map<string, string>();
  actors.forEach((party, i) => {
    for (const key of ["actor", "via"] as const) {
      const id = party[key];
      if (id === undefined) continue;
      if (register.get(id) === undefined) {
        report(faultIn(claim, ["actors", i, key], "actor/unknown", { value: id, ...actorHint(id, { register, actorIds }) }));
      } else if (key === "actor" && when !== undefined) {
        const details = { value: id, date: date.edtf ?? "" };
        if (register.existsAt(id, when.from, when.to) === "no") report(faultIn(claim, ["actors", i, key], "actor/did-not-exist", details));
        else if (register.statesFor(id, when).kind === "uncovered") {
          report(faultIn(claim, ["actors", i, key], "actor/acts-for-nobody", details));
        }
      }
    }
    if (party.role === "third") return;
    const side = sides.get(party.actor);
    if (side !== undefined && side !== party.role)
      report(faultIn(claim, ["actors", i, "actor"], "actor/both-sides", { value: party.actor }));
    sides.set(party.actor, party.role);
  });
  if (attributedTo !== undefined && register.get(attributedTo) === undefined) {
    report(faultIn(claim, ["attributedTo"], "actor/unknown", { value: attributedTo, ...actorHint(attributedTo, { register, actorIds }) }));
  }
}

function checkReferences(claim: Located<Claim>, { claims, complete }: CheckContext, report: Report): void {
  const { id, contradicts = [], supersedes } = claim.value;
  contradicts.forEach((other, i) => {
    if (other === id) report(faultIn(claim, ["contradicts", i], "claim/contradicts-itself", { value: id }));
    else if (!claims.has(other) && complete.claims) report(faultIn(claim, ["contradicts", i], "claim/unknown-claim", { value: other }));
  });
  if (supersedes !== undefined && !claims.has(supersedes) && complete.claims) {
    report(faultIn(claim, ["supersedes"], "claim/unknown-claim", { value: supersedes }));
  }
}
