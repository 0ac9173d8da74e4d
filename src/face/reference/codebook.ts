import { CODEBOOK, type Codebook, type Locale } from "../../model/index.ts";
import { CODEBOOK_WORDS } from "./codebook-words.ts";
import { code, type Page, prose, table } from "./markdown.ts";

type EventType = Codebook["eventTypes"][number];
type Effect = EventType["effects"][number];
type Subtype = EventType["subtypes"][number];

/** `reference/codebook.md`: the whole vocabulary in which claims are coded, event types by their channel. */
export const codebookPage: Page = {
  path: "reference/codebook.md",
  title: (locale) => CODEBOOK_WORDS[locale].title(CODEBOOK.version),
  body(locale) {
    const w = CODEBOOK_WORDS[locale];
    return [
      prose(CODEBOOK.scope[locale]),
      `## ${w.rules}`,
      ...CODEBOOK.rules.map((rule) => `**${rule.label[locale]}${w.stop}** ${prose(rule.text[locale])}`),
      `## ${w.certainty}`,
      w.certaintyText(CODEBOOK.certaintyPrecedence.map(code).join(w.comma)),
      certaintyTable(locale),
      `## ${w.roles}`,
      table(
        [w.role, w.name],
        CODEBOOK.roles.map((role) => [code(role.id), role.label[locale]]),
      ),
      `## ${w.types}`,
      w.typesText,
      typeList(locale),
      ...themes().flatMap(({ channel, types }) => [
        `## ${labelOf(channel, locale)}`,
        ...types.flatMap((type) => typeSection(type, locale)),
      ]),
      `## ${w.relations}`,
      w.relationsText,
      relationTable(locale),
    ];
  },
};

/** Event types by channel, channels and types in the order of the codebook. */
function themes(): { channel: string; types: EventType[] }[] {
  const channels = [...new Set(CODEBOOK.eventTypes.map((type) => type.channel))];
  return channels.map((channel) => ({ channel, types: CODEBOOK.eventTypes.filter((type) => type.channel === channel) }));
}

function labelOf(channel: string, locale: Locale): string {
  if (channel === "none") return CODEBOOK_WORDS[locale].noChannel;
  const label = CODEBOOK.channels.find((one) => one.id === channel)?.label[locale] ?? channel;
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

function certaintyTable(locale: Locale): string {
  const w = CODEBOOK_WORDS[locale];
  const rows = CODEBOOK.certainties.map((value) => {
    return [
      code(value.id),
      value.label[locale],
      prose(value.definition[locale]),
      String(value.credence),
      prose(value.credenceReason[locale]),
    ];
  });
  return table([w.value, w.name, w.definition, w.credence, w.reason], rows);
}

function typeList(locale: Locale): string {
  const w = CODEBOOK_WORDS[locale];
  const rows = themes().flatMap(({ channel, types }) =>
    types.map((type) => [`[${type.id}](#${type.id})`, type.label[locale], labelOf(channel, locale), tone(type.goldsteinTenths)]),
  );
  return table([w.type, w.name, w.theme, w.tone], rows);
}

function typeSection(type: EventType, locale: Locale): string[] {
  const w = CODEBOOK_WORDS[locale];
  const quad = CODEBOOK.quads.find((one) => one.id === type.quad)?.label[locale] ?? type.quad;
  const required = type.roles.required.map(code).join(w.comma) || w.none;
  return [
    `### ${type.id}`,
    `**${type.label[locale]}${w.stop}** ${prose(type.definition[locale])}`,
    `*${w.decision}* ${prose(type.decisionRule[locale])}`,
    table(
      [w.property, w.value],
      [
        [w.roles, w.allowed(type.roles.allowed.map(code).join(w.comma), required, prose(type.roles.words[locale]))],
        [w.direction, w.directions[type.direction]],
        [w.quad, quad],
        ["PLOVER", type.plover ?? w.none],
        ["CAMEO", type.cameo === null ? w.none : `${type.cameo} ${type.cameoName ?? ""}`],
        [w.tone, `${tone(type.goldsteinTenths)} (${w.bases[type.goldsteinBasis]}${type.scoreSign === "by-claim" ? `; ${w.byClaim}` : ""})`],
      ],
    ),
    ...(type.effects.length === 0
      ? []
      : [`${w.effects}:\n\n${type.effects.map((effect) => `- ${effectWords(effect, locale)}`).join("\n")}`]),
    ...(type.subtypes.length === 0 ? [] : [subtypeTable(type.subtypes, locale)]),
  ];
}

function effectWords(effect: Effect, locale: Locale): string {
  const w = CODEBOOK_WORDS[locale];
  const change = effect.value === null ? w.changes[effect.change] : `→ ${code(effect.value)}`;
  const { subtype, notSubtypes, obligation, target } = effect.when ?? {};
  const conditions = [
    ...(subtype === undefined ? [] : [w.whenSubtype(code(subtype))]),
    ...(notSubtypes === undefined ? [] : [w.whenNot(notSubtypes.map(code).join(w.comma))]),
    ...(obligation === undefined ? [] : [w.whenObligation(code(obligation))]),
    ...(target === undefined ? [] : [w.whenTarget[target]]),
    ...(effect.side === undefined ? [] : [w.sides[effect.side]]),
    ...(effect.implied ? [w.implied] : []),
    ...(effect.observed ? [w.observed] : []),
    ...(effect.review ? [w.review] : []),
  ];
  const note = effect.note === undefined ? "" : ` ${prose(effect.note[locale])}`;
  return `[${effect.relation}](#${w.relationsAnchor}) ${change}${conditions.length === 0 ? "" : ` (${conditions.join(w.semicolon)})`}${w.stop}${note}`;
}

function subtypeTable(subtypes: readonly Subtype[], locale: Locale): string {
  const w = CODEBOOK_WORDS[locale];
  const rows = subtypes.map((subtype) => {
    const quad = CODEBOOK.quads.find((one) => one.id === subtype.quad)?.label[locale];
    const own = [
      ...(quad === undefined ? [] : [quad]),
      ...(subtype.plover === undefined ? [] : [`PLOVER ${subtype.plover}`]),
      ...(subtype.cameo === undefined ? [] : [`CAMEO ${subtype.cameo} ${subtype.cameoName ?? ""}`.trim()]),
      ...(subtype.goldsteinTenths === undefined ? [] : [`${w.tone} ${tone(subtype.goldsteinTenths)}`]),
    ];
    return [code(subtype.id), subtype.label[locale], own.join(w.semicolon)];
  });
  return table([w.subtype, w.name, w.differs], rows);
}

function relationTable(locale: Locale): string {
  const w = CODEBOOK_WORDS[locale];
  const rows = CODEBOOK.relationStates.map((state) => {
    const values = state.values.map(code).join(state.ordered ? " < " : w.comma);
    const changedBy = state.changedBy.map(({ type, subtype }) => code(subtype === undefined ? type : `${type}/${subtype}`)).join(w.comma);
    return [code(state.id), state.label[locale], prose(state.definition[locale]), w.directions[state.direction], values, changedBy];
  });
  return table([w.relation, w.name, w.definition, w.direction, w.values, w.changedBy], rows);
}

/** A tone in Goldstein points, with its sign: `+8.0`, `−2.0`, `0.0`. */
function tone(tenths: number): string {
  const size = (Math.abs(tenths) / 10).toFixed(1);
  return tenths === 0 ? size : `${tenths > 0 ? "+" : "−"}${size}`;
}
