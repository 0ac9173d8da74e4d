import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { agreeingSeries, partName, probability, signed } from "../../../draw/index.ts";
import type { TiltModel } from "../../../model/index.ts";
import { AGREED, CLASS_BOUNDS } from "../../../model/lean-label.ts";
import type { TurningPointsAnswer } from "../../../work/index.ts";
import { useAnswer } from "../../api.ts";
import { Explained } from "../../explain/explained.tsx";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { lang, nameOf, says } from "../../view/store.ts";
import { modelWords } from "./model-words.ts";
import { readingText } from "./reading-text.ts";

/** The model of all years together: its turning points under every choice of evidence, periods, indicators, and what it leans on. Asked for when opened. */
export function AllYears({ question }: { readonly question: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="twin all-years" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{modelWords().summary}</summary>
      {isOpen ? <Opened question={question} /> : undefined}
    </details>
  );
}

function Opened({ question }: { readonly question: string }) {
  const { value: answer, failure, pending } = useAnswer<TurningPointsAnswer>("turning-points", { question });
  const look = usePending(pending);
  if (failure !== undefined) return <Notice failure={failure} />;
  if (answer === undefined) return <Loading />;
  return (
    <div {...look}>
      <Told answer={answer} />
    </div>
  );
}

function Told({ answer }: { readonly answer: TurningPointsAnswer }) {
  const { model, calibration } = answer;
  if (model === null) return <p>{modelWords().none}</p>;
  return (
    <>
      {calibration === null ? undefined : <p class="caption">{says(calibration)}</p>}
      {answer.crossings.map((turn) => (
        <Turn key={turn.id} turn={turn} answer={answer} />
      ))}
      <Periods answer={answer} model={model} />
      <Indicators model={model} />
      <Dependence model={model} />
    </>
  );
}

function Turn({ turn, answer }: { readonly turn: TurningPointsAnswer["crossings"][number]; readonly answer: TurningPointsAnswer }) {
  const w = modelWords();
  const { isEstablished, weakest } = turn.agreement;
  const series = agreeingSeries(turn.agreement, answer.partitions, lang.value);
  const rows = [{ ...turn, name: w.own }, ...turn.alternatives.map((one) => ({ ...one, name: says(one.title) }))];
  return (
    <>
      <Table caption={w.turnTable(says(turn.title))} head={w.turnColumns}>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td class="n">{row.likeliest.period}</td>
            <td class="n">{probability(row.likeliest.probability)}</td>
            <td class="n">{probability(row.around, [AGREED])}</td>
            <td class="n">{probability(row.none)}</td>
          </tr>
        ))}
      </Table>
      <p class="caption">
        {[
          isEstablished ? w.established : w.notEstablished,
          series.length === 0 ? w.noSeries : w.series(series.join(w.comma)),
          ...(weakest === null ? [] : [w.weakest(partName(weakest, answer.model, lang.value), probability(weakest.near, [AGREED]))]),
        ].join(w.space)}
      </p>
    </>
  );
}

function Periods({ answer, model }: { readonly answer: TurningPointsAnswer; readonly model: TiltModel }) {
  const w = modelWords();
  const [a, b] = answer.patrons.map(nameOf) as [string, string];
  return (
    <Table caption={w.periods} head={w.periodColumns(a, b)} words={2}>
      {model.periods.map((one) => (
        <tr key={one.period}>
          <th scope="row">{one.period}</th>
          <td>{one.isCovered ? readingText(one.label, answer) : w.uncovered}</td>
          <td class="n">{signed(one.mean)}</td>
          <td class="n">{`${signed(one.lo)} … ${signed(one.hi)}`}</td>
          {(["pB", "pEquidistant", "pA"] as const).map((number) => (
            <td key={number} class="n">
              <Explained address={`${answer.question}/model/${one.period}/${number}`}>{probability(one[number], CLASS_BOUNDS)}</Explained>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function Indicators({ model }: { readonly model: TiltModel }) {
  const w = modelWords();
  return (
    <Table caption={w.indicators} head={w.indicatorColumns}>
      {model.indicators.map((one) => {
        const loading = model.parameters.find(({ name, indicator }) => name === "loading" && indicator === one.id)?.posterior;
        const read = loading === undefined ? "—" : w.interval(loading.mean.toFixed(2), loading.lo.toFixed(2), loading.hi.toFixed(2));
        return (
          <tr key={one.id}>
            <th scope="row">{says(one.title)}</th>
            <td class="n">{one.cells.toFixed(Number.isInteger(one.cells) ? 0 : 1)}</td>
            <td class="n">{one.periods}</td>
            <td class="n">{one.cells === 0 ? w.unused : one.isAnchor ? w.anchor : read}</td>
          </tr>
        );
      })}
    </Table>
  );
}

/** How many of what it leans on are told. */
const TOLD = 8;

function Dependence({ model }: { readonly model: TiltModel }) {
  const w = modelWords();
  const failed = model.gates.filter((gate) => !gate.isPassed).map((gate) => w.gateNames[gate.id] ?? gate.id);
  const left = model.leaveOneOut.toSorted((one, other) => other.largestShift.by - one.largestShift.by).slice(0, TOLD);
  const moved = left.map(
    ({ what, id, largestShift: { by, period } }) => `${partName({ what, id }, model, lang.value)} ${probability(by)}${w.in(period)}`,
  );
  return (
    <ul>
      {failed.length === 0 ? undefined : <li>{`${w.gates}${w.colon}${failed.join(w.comma)}`}</li>}
      {moved.length === 0 ? undefined : <li>{`${w.left}${w.colon}${moved.join(w.comma)}`}</li>}
    </ul>
  );
}

interface TableParts {
  readonly caption: string;
  readonly head: readonly string[];
  /** How many columns at the beginning hold words; all after them hold numbers. */
  readonly words?: number;
  readonly children: ComponentChildren;
}

function Table({ words = 1, ...of }: TableParts) {
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={of.caption}>
      <table>
        <caption>{of.caption}</caption>
        <thead>
          <tr>
            {of.head.map((title, column) => (
              <th key={title} scope="col" class={column < words ? "" : "n"}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{of.children}</tbody>
      </table>
    </div>
  );
}
