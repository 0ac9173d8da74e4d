import { disputeSentences, gateNumbers, orderChart, probability, signed, svgOf, tieYears } from "../../../draw/index.ts";
import type { TestedPrediction, WhyAnswer } from "../../../model/index.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { lang, says } from "../../view/store.ts";
import { words } from "./words.ts";

type FindingOf<K extends TestedPrediction["finding"]["kind"]> = Extract<TestedPrediction["finding"], { kind: K }>;

/** What a prediction met, by the kind of its test. */
export function Finding({ answer, tested }: { readonly answer: WhyAnswer; readonly tested: TestedPrediction }) {
  const { finding } = tested;
  const w = words();
  if (tested.result === "untestable") {
    const gate = tested.gates.find((one) => one.id === "variance");
    return <Said text={w.variation({ value: signed(gate?.value ?? 0), least: signed(gate?.bound ?? 0) })} />;
  }
  switch (finding.kind) {
    case "sign":
      return <Effect finding={finding} tested={tested} />;
    case "order":
      return <Order finding={finding} />;
    case "bound":
      return <Ties answer={answer} finding={finding} />;
    case "dominance":
      return <Shares answer={answer} finding={finding} />;
    case "untested":
      return (
        <p>
          <span class="head">{w.needs[finding.needs]}</span>
          {w.colon}
          {says(finding.why)}
        </p>
      );
  }
}

function Effect({ finding: { effect, outcome }, tested }: { readonly finding: FindingOf<"sign">; readonly tested: TestedPrediction }) {
  const w = words();
  if (effect === null) return <p>{w.noEffect}</p>;
  return (
    <>
      <Said
        text={w.effect({
          mean: signed(effect.mean),
          lo: signed(effect.lo),
          hi: signed(effect.hi),
          outcome: w.outcomes[outcome],
          probability: probability(effect.probability, [0.95]),
          gain: signed(effect.gain),
          years: effect.years,
        })}
      />
      <Gates tested={tested} />
    </>
  );
}

/** Words of the answer as a sentence. */
function Said({ text }: { readonly text: string }) {
  return (
    <p class="said">
      {text}
      {words().stop}
    </p>
  );
}

/** The gates of a verdict as signs in a row, each with its number. */
function Gates({ tested }: { readonly tested: TestedPrediction }) {
  const w = words();
  return (
    <ul class="gates">
      {tested.gates.map((gate) => (
        <li key={gate.id} class={gate.state}>
          <span class="sign" aria-hidden="true" />
          <span>{w.gates[gate.id]}</span>
          <small>{w.atGate(w.states[gate.state], gateNumbers(gate))}</small>
        </li>
      ))}
    </ul>
  );
}

function Order({ finding }: { readonly finding: FindingOf<"order"> }) {
  const [box, width] = useWidth<HTMLDivElement>("reasons order");
  const title = (things: FindingOf<"order">["causes"], id: string): string => {
    const found = things.find((one) => one.id === id);
    return found === undefined ? id : says(found.title);
  };
  const rows = finding.cells.map((cell) => ({
    cause: title(finding.causes, cell.cause),
    onset: title(finding.onsets, cell.onset),
    before: cell.before,
    gate: cell.gate,
  }));
  const mark = width === 0 ? undefined : orderChart(rows, { width, locale: lang.value });
  return (
    <figure class="order">
      <Drawing frame={box} svg={mark === undefined ? "" : svgOf(mark)} />
      <table class="sr">
        <caption>{words().order}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.cause} ${row.onset}`}>
              <th scope="row">{row.cause}</th>
              <td>{row.onset}</td>
              <td>{probability(row.before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Ties({ answer, finding }: { readonly answer: WhyAnswer; readonly finding: FindingOf<"bound"> }) {
  const w = words();
  const name = (id: string): string => {
    const found = answer.names[id];
    return found === undefined ? id : says(found);
  };
  return (
    <>
      {finding.ties.map((reading) => (
        <p key={`${reading.tie.with} ${reading.tie.relation}`} class="tie">
          <span>
            {name(reading.tie.with)}
            {w.colon}
            {w.relations[reading.tie.relation] ?? reading.tie.relation}
          </span>
          <span class="years" aria-hidden="true">
            {reading.years.map((one) => (
              <span key={one.year} class={one.truth} />
            ))}
          </span>
          <small>{tieYears(reading, lang.value)}</small>
        </p>
      ))}
      {disputeSentences(finding, lang.value).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

function Shares({ answer, finding }: { readonly answer: WhyAnswer; readonly finding: FindingOf<"dominance"> }) {
  const w = words();
  const title = (id: string): string => {
    const found = answer.causes.find((one) => one.id === id);
    return found === undefined ? id : says(found.title);
  };
  return (
    <>
      <p>{w.gain(signed(finding.gain))}</p>
      <ul class="shares">
        {finding.shares.map((one) => (
          <li key={one.cause}>
            {title(one.cause)} <b>{one.share === null ? "—" : probability(one.share)}</b> <small>{signed(one.gain)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
