import { useMemo } from "preact/hooks";
import { registerMap } from "../../../draw/index.ts";
import type { BordersAnswer, PlacedStanding, StandingAnswer, StandingCount } from "../../../work/index.ts";
import { openExplanation } from "../../explain/explained.tsx";
import { MapFigure } from "../../figure/map-figure.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { go, lang, says, view } from "../../view/store.ts";
import { countedBy, derivationOf, keyOf, nameIn, seatsIn, sinceText } from "./asked.ts";
import { words } from "./words.ts";

/** The standings on the map; Enter opens the derivation of one, a click its list. */
export function RegisterFigure(props: {
  readonly answer: StandingAnswer;
  readonly world: BordersAnswer;
  readonly count: StandingCount | undefined;
}) {
  const { answer, world, count } = props;
  const w = words();
  const [frame, width] = useWidth<HTMLDivElement>("map");
  const chosen = view.value.options.state;
  const map = useMemo(() => {
    if (width === 0) return undefined;
    const outlined = count === undefined ? [] : countedBy(count, answer).map(({ actor }) => actor);
    return registerMap({
      world,
      standings: answer.standings.filter(({ actor }) => actor !== "UNK"),
      of: answer.of,
      chosen: new Set(chosen === undefined ? outlined : [...outlined, chosen]),
      seats: seatsIn(answer),
      nameOf: (actor) => nameIn(answer, actor),
      width,
      locale: lang.value,
    });
  }, [answer, world, count, chosen, width, lang.value]);
  const standing = (actor: string | undefined): PlacedStanding | undefined => answer.standings.find((one) => one.actor === actor);
  const choose = (actor: string): void => {
    const found = standing(actor);
    if (found !== undefined)
      go({ options: { state: actor, open: found.within === undefined ? keyOf(found) : undefined } }, { replace: true });
  };
  return (
    <MapFigure
      class="world"
      frame={frame}
      map={map}
      label={w.map.keys}
      at={chosen}
      origin={answer.of}
      figure={{ name: "register", input: { of: answer.of, at: answer.at, view: answer.view } }}
      says={(actor) => (actor === undefined ? w.map.hint : sentenceOf(actor, standing(actor), answer))}
      onStep={choose}
      onEnter={(actor, element) => openState(answer, standing(actor), element)}
      onPress={choose}
    />
  );
}

function openState(answer: StandingAnswer, found: PlacedStanding | undefined, element: HTMLElement): void {
  if (found !== undefined && found.within === undefined) openExplanation(derivationOf(answer, keyOf(found), found.actor), element);
}

/** What the map says of one state. */
function sentenceOf(actor: string, found: PlacedStanding | undefined, answer: StandingAnswer): string {
  const w = words().map;
  const name = nameIn(answer, actor);
  if (actor === answer.of) return w.self(name);
  if (found === undefined) return name;
  if (found.within !== undefined) return w.sentence(name, w.within(nameIn(answer, found.within)), "");
  const label = answer.counts.find((one) => keyOf(one) === keyOf(found))?.label;
  const since = sinceText(found);
  const date = since === undefined ? "" : found.status === "not-yet" ? w.first(since) : w.since(since);
  return w.sentence(name, label === undefined ? found.status : says(label), date);
}
