import { readThreatActs } from "../../measure/index.ts";
import { type Bilingual, certaintyCredence, type Derivation } from "../../model/index.ts";
import { eventNode } from "./events.ts";
import { cellNode } from "./figure-cell.ts";
import type { SourcePlace, ThreatGround } from "./threat.ts";
import { layerWords, rounded, threatAddress } from "./threat-words.ts";

const FACTORS = ["power", "proximity", "offence", "intention"] as const;
type Factor = (typeof FACTORS)[number];

export function isFactor(word: string): word is Factor {
  return FACTORS.includes(word as Factor);
}

const NAMES: Readonly<Record<Factor, Bilingual>> = {
  power: { en: "aggregate power", zh: "总体实力" },
  proximity: { en: "proximity", zh: "地理邻近" },
  offence: { en: "offensive power", zh: "进攻实力" },
  intention: { en: "intentions", zh: "进攻意图" },
};

/** One of the four factors, down to the cells and claims that it was read from. */
export function factorNode(at: ThreatGround, place: SourcePlace, factor: Factor): Derivation {
  const { year, source, layer } = place;
  const value = {
    power: source.power.value,
    offence: source.offence.value,
    proximity: source.proximity,
    intention: source.intention[layer].value,
  }[factor];
  const isLayered = factor === "intention";
  const name = NAMES[factor];
  return {
    address: threatAddress(at, [year.year, source.state, factor], isLayered ? layer : "reference"),
    what: {
      en: `${name.en} of ${at.nameOf(source.state).en}, ${year.year}${isLayered ? `, ${layerWords(layer).en}` : ""}`,
      zh: `${year.year} 年${at.nameOf(source.state).zh}的${name.zh}${isLayered ? `，${layerWords(layer).zh}` : ""}`,
    },
    value: value === null ? "—" : rounded(value),
    ...partsOf(at, place, factor),
    evidence: [],
  };
}

type Parts = Pick<Derivation, "method" | "from">;

function partsOf(at: ThreatGround, place: SourcePlace, factor: Factor): Parts {
  if (factor === "proximity") return proximityParts(at, place);
  if (factor === "intention") return intentionParts(at, place);
  return capabilityParts(at, place, factor);
}

const COMPONENTS = { power: ["irst", "pec", "tpop", "upop"], offence: ["milex", "milper"] } as const;

function capabilityParts(at: ThreatGround, { year: { year }, source }: SourcePlace, factor: "power" | "offence"): Parts {
  const components = COMPONENTS[factor];
  const isPair = factor === "power" && at.answer.settings.power === "pair";
  const own = components.map((column) => cellNode(at, "states", [year, source.state], column));
  const all = components.map((column) => cellNode(at, "system", [year], column));
  const unit = isPair
    ? components.map((column) => cellNode(at, "states", [year, at.answer.on], column))
    : [cellNode(at, "system", [year], factor)];
  return {
    method: {
      en: `mean share of the world's ${components.join(", ")}, against ${isPair ? "that of both states together" : "the greatest of all states"}`,
      zh: `占世界 ${components.join("、")} 份额之平均，与${isPair ? "两国之和" : "各国最大者"}相比`,
    },
    from: [...own, ...all, ...unit],
  };
}

function proximityParts(at: ThreatGround, { year: { year }, source }: SourcePlace): Parts {
  const { on } = at.answer;
  const { near, state } = source;
  if (near.kind === "border") {
    return {
      method: { en: "a neighbour on land: no distance to cross", zh: "陆地邻国：无须跨越距离" },
      from: [cellNode(at, "pairs", [year, state, on], "contiguity")],
    };
  }
  if (near.kind === "presence") {
    const least = at.answer.settings.presence?.troops ?? 0;
    return {
      method: {
        en: `at least ${least} troops in ${at.nameOf(near.host).en}, a neighbour on land: no distance to cross. From the capital it would be ${source.km?.toFixed(0)} km`,
        zh: `在陆地邻国${at.nameOf(near.host).zh}驻军不少于 ${least} 人：无须跨越距离。自首都计为 ${source.km?.toFixed(0)} 公里`,
      },
      from: [
        cellNode(at, "presence", [year, state, near.host], "troops"),
        cellNode(at, "pairs", [year, near.host, on], "contiguity"),
        cellNode(at, "pairs", [year, state, on], "km"),
      ],
    };
  }
  const { form } = at.answer.settings.proximity;
  const km = cellNode(at, "pairs", [year, state, on], "km");
  return form === "strength"
    ? {
        method: {
          en: "CINC^(ε(d) − ε(0)), ε(d) = log₁₀(days of march + 10 − e)",
          zh: "CINC^(ε(d) − ε(0))，ε(d) = log₁₀(行军日数 + 10 − e)",
        },
        from: [km, cellNode(at, "states", [year, state], "cinc")],
      }
    : { method: { en: form === "decay" ? "exp(−d/λ)" : "1/(1 + d/λ)", zh: form === "decay" ? "exp(−d/λ)" : "1/(1 + d/λ)" }, from: [km] };
}

function intentionParts(at: ThreatGround, place: SourcePlace): Parts {
  const { year, source, layer } = place;
  const { halfLife, floor, ties } = at.answer.settings.intention;
  const { hostility, recorded, claimed } = source.intention[layer];
  const record = layer === "perceptions" ? [] : recordNodes(at, place);
  const told = layer === "reference" ? [] : toldNodes(at, place);
  const parts = `h = ${hostility.toFixed(3)}, I_ref = ${recorded.toFixed(3)}, I_claims = ${claimed.toFixed(3)}`;
  return {
    method: {
      en: `max(${floor}, 1 − (1 − I_ref)(1 − I_claims)): ${parts}. Disputes are half forgotten after ${halfLife} years; what is built from alliances is ${ties === "on" ? "counted" : "left out"}`,
      zh: `max(${floor}, 1 − (1 − I_ref)(1 − I_claims))：${parts}。争端经 ${halfLife} 年淡忘一半；由同盟构成者${ties === "on" ? "计入" : "不计入"}`,
    },
    from: [...record, ...told].length > 0 ? [...record, ...told] : [noneNode(at, year.year, source.state)],
  };
}

function recordNodes(at: ThreatGround, { year, source }: SourcePlace): Derivation[] {
  const { on } = at.answer;
  const disputes = at.figures.pairs.filter(
    (pair) => pair.by === source.state && pair.on === on && pair.year <= year.year && pair.hostility !== null,
  );
  return [
    ...disputes.map((pair) => cellNode(at, "pairs", [pair.year, source.state, on], "hostility")),
    cellNode(at, "pairs", [year.year, source.state, on], "rivalry"),
    ...(at.answer.settings.intention.ties === "on"
      ? [cellNode(at, "pairs", [year.year, source.state, on], "kappa"), cellNode(at, "pairs", [year.year, source.state, on], "promised")]
      : []),
  ];
}

function toldNodes(at: ThreatGround, { year, source, layer }: SourcePlace): Derivation[] {
  const read = readThreatActs(at.question, at.events, certaintyCredence);
  const acts = layer === "acts" ? read.acts : read.perceptions;
  return acts
    .filter((act) => act.by === source.state && act.years.some((one) => one.year <= year.year))
    .flatMap((act) => {
      const event = at.ground.events.get(act.event);
      return event === undefined ? [] : [eventNode(event, { ground: at.ground })];
    });
}

function noneNode(at: ThreatGround, year: number, state: string): Derivation {
  return {
    address: `${at.question.id}/${year}/${state}/intention/none`,
    what: { en: "nothing is recorded", zh: "无记录" },
    evidence: [],
    from: [],
  };
}
