import { claimGloss } from "../../../draw/index.ts";
import { dateWords, parseEdtf } from "../../../model/dates.ts";
import type { Claim } from "../../../model/index.ts";
import type { CodebookAnswer, Draft } from "../../../work/index.ts";

/** A party as it is being written: what stands in the field, and whom it means as far as that is clear. */
export interface PartyEntry {
  readonly text: string;
  readonly actor: string | undefined;
  /** Several whom the text may mean. */
  readonly candidates: readonly string[];
  /** The role that the claim gives it; undefined where the type of the claim decides. */
  readonly role: Claim["actors"][number]["role"] | undefined;
  /** What else the claim says of the party, kept as it is. */
  readonly rest: Pick<Claim["actors"][number], "via" | "implicit">;
}

/** A claim while it is being written. What the form does not show is kept in `base`. */
export interface ClaimForm {
  /** The id of the claim that is changed; undefined for a new one. */
  readonly id: string | undefined;
  readonly base: Partial<Claim>;
  readonly draft: Draft | undefined;
  readonly source: string;
  readonly at: Claim["at"];
  readonly type: string;
  readonly subtype: string;
  readonly who: readonly PartyEntry[];
  readonly whom: readonly PartyEntry[];
  readonly third: Claim["actors"];
  readonly edtf: string;
  readonly dateWords: string;
  readonly basis: Claim["date"]["basis"];
  readonly certainty: Claim["certainty"];
  readonly event: string;
  readonly gloss: Claim["gloss"];
  /** A gloss that nobody has written by hand follows the other fields. */
  readonly isGlossOwn: { readonly en: boolean; readonly zh: boolean };
  readonly tier: Claim["tier"];
}

type NameOf = (id: string, language: "en" | "zh") => string;

/** The form for a passage, filled with what its words say. */
export function formOf(draft: Draft, nameOf: NameOf): ClaimForm {
  const { claim } = draft;
  const entry = ({ actor, role }: Claim["actors"][number]): PartyEntry => {
    return { text: nameOf(actor, "en"), actor, candidates: [], role, rest: {} };
  };
  const [who, whom] = sides(claim.actors);
  return {
    id: undefined,
    base: {},
    draft,
    source: claim.source,
    at: claim.at,
    type: claim.type ?? "",
    subtype: claim.subtype ?? "",
    who: who.map(entry),
    whom: whom.map(entry),
    third: [],
    edtf: claim.date.edtf ?? "",
    dateWords: claim.date.words ?? "",
    basis: claim.date.basis,
    certainty: claim.certainty,
    event: draft.events.length === 1 ? (draft.events[0]?.event ?? "") : "",
    gloss: claim.gloss,
    isGlossOwn: { en: false, zh: false },
    tier: claim.tier,
  };
}

/** The form for a claim that is there. */
export function formFor(claim: Claim, nameOf: NameOf): ClaimForm {
  const [who, whom] = sides(claim.actors);
  const entry = ({ actor, role, via, implicit }: Claim["actors"][number]): PartyEntry => ({
    text: nameOf(actor, "en"),
    actor,
    candidates: [],
    role,
    rest: { ...(via === undefined ? {} : { via }), ...(implicit === undefined ? {} : { implicit }) },
  });
  return {
    id: claim.id,
    base: claim,
    draft: undefined,
    source: claim.source,
    at: claim.at,
    type: claim.type,
    subtype: claim.subtype ?? "",
    who: who.map(entry),
    whom: whom.map(entry),
    third: claim.actors.filter((one) => one.role === "third"),
    edtf: claim.date.edtf ?? "",
    dateWords: claim.date.words ?? "",
    basis: claim.date.basis,
    certainty: claim.certainty,
    event: claim.event ?? "",
    gloss: claim.gloss,
    isGlossOwn: { en: true, zh: true },
    tier: claim.tier,
  };
}

/** The acting side and the other one; of participants the first stands for the one. */
function sides(actors: Claim["actors"]): [Claim["actors"], Claim["actors"]] {
  const parties = actors.filter((one) => one.role !== "third");
  const isBetween = parties.every((one) => one.role === "participant");
  if (isBetween) return [parties.slice(0, 1), parties.slice(1)];
  return [parties.filter((one) => one.role !== "target"), parties.filter((one) => one.role === "target")];
}

/** Whether both sides of a type act alike, so that its parties are participants. */
export function isBetween(type: CodebookAnswer["types"][number] | undefined): boolean {
  return type !== undefined && type.direction !== "directed" && type.roles.allowed.includes("participant");
}

/** The form for another type, which decides anew in which roles its parties stand. */
export function withType(form: ClaimForm, type: string): Pick<ClaimForm, "type" | "subtype" | "who" | "whom"> {
  const open = (entries: readonly PartyEntry[]): PartyEntry[] => entries.map((one) => ({ ...one, role: undefined }));
  return { type, subtype: "", who: open(form.who), whom: open(form.whom) };
}

/** Whether the parties of the form stand side by side. */
export function standBeside(form: ClaimForm, type: CodebookAnswer["types"][number] | undefined): boolean {
  const roles = [...form.who, ...form.whom].flatMap((one) => one.role ?? []);
  return roles.length > 0 ? roles.every((role) => role === "participant") : isBetween(type);
}

/** The claim that the form means, to be checked and written by the server; keys that are empty are left out. */
export function claimOf(form: ClaimForm, type: CodebookAnswer["types"][number] | undefined): Partial<Claim> {
  const { id: _id, coder: _coder, codedAt: _day, subtype: _subtype, event: _event, ...base } = form.base;
  const between = standBeside(form, type);
  const role = (side: "source" | "target"): Claim["actors"][number]["role"] => (between ? "participant" : side);
  const parties = (entries: readonly PartyEntry[], side: "source" | "target"): Claim["actors"] =>
    entries.flatMap((one) =>
      one.text.trim() === "" ? [] : [{ role: one.role ?? role(side), actor: one.actor ?? one.text.trim(), ...one.rest }],
    );
  const edtf = form.edtf.trim();
  return {
    ...base,
    ...(form.id === undefined ? {} : { id: form.id }),
    source: form.source,
    at: form.at,
    ...(form.type === "" ? {} : { type: form.type }),
    ...(form.subtype === "" ? {} : { subtype: form.subtype }),
    actors: [...parties(form.who, "source"), ...parties(form.whom, "target"), ...form.third],
    date: { ...form.base.date, ...dateOf(form, edtf) },
    certainty: form.certainty,
    gloss: form.gloss,
    ...(form.event.trim() === "" ? {} : { event: form.event.trim() }),
    tier: form.tier,
    status: "accepted",
  };
}

function dateOf(form: ClaimForm, edtf: string): Claim["date"] {
  const words = form.dateWords === "" ? {} : { words: form.dateWords };
  if (edtf === "") return { edtf: null, ...words, basis: "none" };
  return { edtf, ...words, basis: form.basis === "none" ? (form.dateWords === "" ? "external" : "explicit") : form.basis };
}

/** The form with its gloss told anew from its parts, where nobody has written one. */
export function withGloss(
  form: ClaimForm,
  { type, nameOf }: { type: CodebookAnswer["types"][number] | undefined; nameOf: NameOf },
): ClaimForm {
  const parsed = form.edtf === "" ? undefined : parseEdtf(form.edtf);
  const told = (language: "en" | "zh"): string => {
    if (form.isGlossOwn[language]) return form.gloss[language];
    const parties = [...form.who, ...form.whom].flatMap(({ actor, text }) =>
      text === "" ? [] : [actor === undefined ? text : nameOf(actor, language)],
    );
    const when = parsed?.ok === true ? dateWords(parsed.edtf, language) : "";
    return claimGloss({ label: type?.label[language], parties, isBetween: standBeside(form, type), when }, language);
  };
  return { ...form, gloss: { en: told("en"), zh: told("zh") } };
}
