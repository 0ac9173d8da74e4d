import { kindOfYear, probability, stateCurve, svgOf } from "../../../draw/index.ts";
import { isoYear } from "../../../model/dates.ts";
import type { StateTilt } from "../../../model/index.ts";
import { Drawing } from "../../figure/drawing.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { useWidth } from "../../shell/use-width.ts";
import { go, lang } from "../../view/store.ts";
import { askedStates, useStates } from "./asked.ts";
import { NumbersRow, NumbersTable } from "./numbers-table.tsx";
import { nameIn, type Shown, weighedKind } from "./shown.ts";

/** One state: its lean year by year, its classes in the year, what the gates of its fit say, and its years as a table. */
export function OpenedState({ state, ...shown }: Shown & { readonly state: string }) {
  const w = shown.told.texts;
  const { value, failure, pending } = useStates(askedStates(), state);
  const tilt = value === undefined || "awaited" in value ? undefined : value.states[0];
  const why = shown.answer.leans.find((one) => one.state === state)?.why;
  const close = (): void => {
    go({ options: { state: undefined } }, { replace: true });
    document.querySelector<HTMLElement>(".lean-map .frame")?.focus();
  };
  return (
    <section {...usePending(pending, "lean-state")} aria-labelledby="lean-state">
      <h2 id="lean-state">
        {nameIn(shown, state)}{" "}
        <button type="button" class="link" onClick={close}>
          {w.close}
        </button>
      </h2>
      {failure === undefined ? undefined : <Notice failure={failure} />}
      {tilt === undefined ? <p>{why?.[lang.value]}</p> : <Curve {...shown} tilt={tilt} />}
    </section>
  );
}

function Curve({ tilt, ...shown }: Shown & { readonly tilt: StateTilt }) {
  const w = shown.told.texts;
  const { answer, told } = shown;
  const [frame, width] = useWidth<HTMLDivElement>("lean-curve");
  const { delta } = answer.question;
  const label = nameIn(shown, tilt.state);
  const [toA = "", toB = ""] = answer.patrons.map((patron) => nameIn(shown, patron));
  const curve = stateCurve({ years: tilt.years, at: answer.at, delta, width, toA, toB, label });
  const { weighted } = tilt;
  const isChinese = lang.value === "zh";
  const [stop, comma, space] = isChinese ? (["。", "、", ""] as const) : ([".", ", ", " "] as const);
  const failed = tilt.failed.flatMap(({ id }) => told.gates[id] ?? []);
  return (
    <>
      <div ref={frame}>{width === 0 ? undefined : <Drawing class="tracks" svg={svgOf(curve)} onClick={goToYear} />}</div>
      <p class="caption">
        {[
          told.bars,
          ...(weighted === null
            ? []
            : [`${w.weighed}${space}${told.kinds[weighedKind(weighted)]}${w.kept}${space}${probability(weighted.holds)}${stop}`]),
          ...(failed.length === 0 ? [] : [`${w.failed}${space}${failed.join(comma)}${stop}`]),
        ].join(space)}
      </p>
      <details class="twin">
        <summary>{w.years}</summary>
        <NumbersTable {...shown} label={label} more={[w.year]}>
          {tilt.years.map((one) => (
            <NumbersRow key={one.year} head={one.year} text={told.kinds[kindOfYear(one)]} year={one.isCovered ? one : null} />
          ))}
        </NumbersTable>
      </details>
    </>
  );
}

function goToYear(event: Event): void {
  const year = (event.target as Element | null)?.closest("[data-year]")?.getAttribute("data-year");
  if (year !== null && year !== undefined) go({ at: isoYear(Number(year)) }, { replace: true });
}
