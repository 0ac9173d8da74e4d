import type {
  Asked,
  Bilingual,
  Derivation,
  Event,
  ThreatAnswer,
  ThreatBloc,
  ThreatQuestion,
  ThreatSource,
  ThreatYear,
} from "../../model/index.ts";
import { evidenceOf } from "./events.ts";
import type { CellReader } from "./figure-cell.ts";
import { found, type Ground } from "./ground.ts";
import { conclusionNode, pairNode } from "./threat-conclusions.ts";
import { factorNode, isFactor } from "./threat-factors.ts";
import { presetNode } from "./threat-presets.ts";
import { type Addressed, LAYERS, type Layer, layerWords, rounded, threatAddress } from "./threat-words.ts";

/** What the numbers of a threat answer are explained from. */
export interface ThreatGround extends CellReader, Addressed {
  readonly answer: ThreatAnswer;
  readonly question: Asked<ThreatQuestion>;
  readonly ground: Ground;
  readonly events: readonly Event[];
}

/**
 * A number of a threat answer: `threat-bloc/1965/bloc`, `…/1965/USA`, `…/1965/USA/power`, `…/1965/USA/over/KOR`, `…/1965/leeds-savun`,
 * `…/1961-1969/spread`, `…/after-1965/share`. On reference data alone, unless `,layer=acts` or `,layer=perceptions` follows.
 */
export function threatNode(at: ThreatGround, address: string): Derivation {
  const [path = "", ...settings] = address.split(",");
  const [, place = "", part = "bloc", factor, other] = path.split("/");
  const layer = layerIn(settings, address);
  const whole = conclusionNode(at, place, layer);
  if (whole !== undefined) return whole;
  const year = found(
    at.answer.years.find((one) => String(one.year) === place),
    address,
    at.answer.years.map((one) => `${at.question.id}/${one.year}/bloc`),
  );
  if (part === "bloc") return blocNode(at, year, layer);
  const preset = year.presets.find((one) => one.id === part);
  if (preset !== undefined) return presetNode(at, year, preset);
  const source = found(
    year.sources.find((one) => one.state === part),
    address,
    ["bloc", ...year.sources.map((one) => one.state), ...year.presets.map((one) => one.id)].map(
      (one) => `${at.question.id}/${place}/${one}`,
    ),
  );
  if (factor === undefined) return sourceNode(at, { year, source, layer });
  if (factor === "over") return pairNode(at, { year, one: part, other: found(other, address, at.answer.bloc) });
  if (!isFactor(factor)) found(undefined, address, ["power", "proximity", "offence", "intention"]);
  return factorNode(at, { year, source, layer }, factor as Parameters<typeof factorNode>[2]);
}

function layerIn(settings: readonly string[], address: string): Layer {
  const own = settings.filter((setting) => !/^(weights|rho)=/.test(setting));
  const named = own.map((setting) => /^layer=(.*)$/.exec(setting)?.[1] ?? "");
  const [layer = "reference", ...others] = named;
  if (others.length > 0 || !LAYERS.includes(layer as Layer))
    found(
      undefined,
      address,
      LAYERS.map((one) => `layer=${one}`),
    );
  return layer as Layer;
}

function blocNode(at: ThreatGround, year: ThreatYear, layer: Layer): Derivation {
  const bloc = found(year.bloc[layer] ?? undefined, threatAddress(at, [year.year, "bloc"], layer), []);
  const names = (locale: "en" | "zh"): string =>
    at.answer.bloc.map((state) => at.nameOf(state)[locale]).join(locale === "zh" ? "、" : ", ");
  return {
    address: threatAddress(at, [year.year, "bloc"], layer),
    what: {
      en: `threat to ${at.nameOf(at.answer.on).en} from ${names("en")} together, ${year.year}, ${layerWords(layer).en}`,
      zh: `${year.year} 年${names("zh")}合在一起对${at.nameOf(at.answer.on).zh}的威胁，${layerWords(layer).zh}`,
    },
    value: rounded(bloc.total),
    method: blocMethod(bloc, at.nameOf),
    evidence: [],
    from: [
      ...bloc.members.map((member) => memberNode(at, { year, layer, member })),
      ...year.ties.map((tie) => tieNode(at, year.year, tie)),
    ],
  };
}

function blocMethod({ largest, sum, leader }: ThreatBloc, nameOf: Ground["nameOf"]): Bilingual {
  const bounds = `${largest.toFixed(3)} ≤ T ≤ ${sum.toFixed(3)}`;
  return {
    en: `The threat of the greatest member (${nameOf(leader).en}), and of each other one times its cohesion: the power-weighted mean of its ties with all the rest. ${bounds}.`,
    zh: `最大成员（${nameOf(leader).zh}）的威胁，加其余各员威胁乘以其凝聚力（与其余各员关系之强度，按实力加权平均）。${bounds}。`,
  };
}

function memberNode(
  at: ThreatGround,
  { year, layer, member }: { year: ThreatYear; layer: Layer; member: ThreatBloc["members"][number] },
): Derivation {
  const source = year.sources.find((one) => one.state === member.state);
  const cohesion = member.cohesion.toFixed(3);
  const node = source === undefined ? undefined : sourceNode(at, { year, source, layer });
  const what = node?.what ?? at.nameOf(member.state);
  return {
    address: threatAddress(at, [year.year, member.state], layer),
    what: { en: `${what.en}; cohesion ${cohesion}`, zh: `${what.zh}；凝聚力 ${cohesion}` },
    value: rounded(member.threat),
    method: node?.method,
    evidence: [],
    from: node?.from ?? [],
  };
}

const TIE_WORDS: Readonly<Record<ThreatYear["ties"][number]["tie"], Bilingual>> = {
  pact: { en: "defence pact", zh: "防御条约" },
  entente: { en: "neutrality, consultation or non-aggression", zh: "中立、磋商或互不侵犯" },
  relations: { en: "diplomatic relations only", zh: "仅有邦交" },
  none: { en: "no tie", zh: "无关系" },
  unknown: { en: "not known", zh: "不详" },
};

function tieNode(at: ThreatGround, year: number, { between, tie }: ThreatYear["ties"][number]): Derivation {
  const { cohesion } = at.question;
  const declared = cohesion.ties.filter(
    (one) => between.every((state) => one.between.includes(state)) && one.from <= year && year <= (one.to ?? year),
  );
  const strength = tie === "none" || tie === "unknown" ? 0 : cohesion[tie];
  const [one, other] = between.map(at.nameOf) as [Bilingual, Bilingual];
  const isTreaty = tie === "pact" || (tie === "entente" && declared.length === 0);
  return {
    address: `${at.question.id}/${year}/tie/${between.join("-")}`,
    what: {
      en: `tie of ${one.en} and ${other.en}, ${year}: ${TIE_WORDS[tie].en}`,
      zh: `${year} 年${one.zh}与${other.zh}的关系：${TIE_WORDS[tie].zh}`,
    },
    value: strength,
    method: isTreaty ? { en: "by alliance data (ATOP)", zh: "据同盟数据（ATOP）" } : declared[0]?.why,
    evidence: isTreaty ? [] : declared.flatMap(({ claims }) => claims.flatMap((id) => evidenceOf(at.ground.claims.get(id), at.ground))),
    from: [],
  };
}

/** A source of threat in one year and layer. */
export interface SourcePlace {
  readonly year: ThreatYear;
  readonly source: ThreatSource;
  readonly layer: Layer;
}

function sourceNode(at: ThreatGround, place: SourcePlace): Derivation {
  const { year, source, layer } = place;
  const { weights, rho } = at.answer.settings;
  const value = source.threat[layer];
  const form = rho === 0 ? "Π φ^w" : `(Σ w·φ^${rho})^(1/${rho})`;
  const list = (["power", "proximity", "offence", "intention"] as const).map((factor) => rounded(weights[factor])).join(", ");
  return {
    address: threatAddress(at, [year.year, source.state], layer),
    what: {
      en: `threat of ${at.nameOf(source.state).en} to ${at.nameOf(at.answer.on).en}, ${year.year}, ${layerWords(layer).en}`,
      zh: `${year.year} 年${at.nameOf(source.state).zh}对${at.nameOf(at.answer.on).zh}的威胁，${layerWords(layer).zh}`,
    },
    value: value === null ? "—" : rounded(value),
    method: {
      en: `${form} over aggregate power, proximity, offensive power and intentions, with weights ${list}${source.intention[layer].atFloor ? "; intent stands at its floor, so this is an upper bound" : ""}`,
      zh: `总体实力、地理邻近、进攻实力、进攻意图之 ${form}，权重 ${list}${source.intention[layer].atFloor ? "；意图处于下限，故为上界" : ""}`,
    },
    evidence: [],
    from: (["power", "proximity", "offence", "intention"] as const).map((factor) => factorNode(at, place, factor)),
  };
}
