import { useMemo } from "preact/hooks";
import { raceChart } from "../../../draw/index.ts";
import { isoYear } from "../../../model/dates.ts";
import type { RaceAnswer } from "../../../work/index.ts";
import { Explained, openExplanation } from "../../explain/explained.tsx";
import { Drawing } from "../../figure/drawing.tsx";
import { FigureMenu } from "../../figure/figure-menu.tsx";
import { useWidth } from "../../shell/use-width.ts";
import { stepYears } from "../../view/date.ts";
import { go, lang } from "../../view/store.ts";
import { words } from "./words.ts";

const HEIGHT = 240;

/** Relations in force year by year, with the numbers of the year that is looked at. */
export function Race({ answer, year }: { readonly answer: RaceAnswer; readonly year: number }) {
  const w = words().race;
  const [frame, width] = useWidth<HTMLDivElement>("race");
  const { of, rival } = answer;
  const name = (actor: string): string => answer.names[actor]?.[lang.value] ?? actor;
  const svg = useMemo(() => {
    if (width === 0) return "";
    const runner = { name: name(of.actor), years: of.years, stated: of.stated };
    const other = rival === null || rival.stated.length === 0 ? undefined : { name: name(rival.actor), stated: rival.stated };
    return raceChart({ of: runner, rival: other, year, width, height: HEIGHT, locale: lang.value });
  }, [answer, year, width, lang.value]);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (step !== 0) stepYears(event.shiftKey ? 10 * step : step);
    else if (event.key === "Enter") openExplanation(yearAddress(of.actor, year, "established"), event.currentTarget as HTMLElement);
    else return;
    event.preventDefault();
  };
  return (
    <div class="lower">
      <div>
        <h2>{rival === null ? w.alone(name(of.actor)) : w.title(name(of.actor), name(rival.actor))}</h2>
        <p class="caption">{w.caption}</p>
        {rival === null ? undefined : <p class="caption">{rivalNote(rival, name(rival.actor))}</p>}
        <YearNumbers answer={answer} year={year} />
      </div>
      <figure>
        <Drawing
          frame={frame}
          svg={svg}
          class="frame"
          role="group"
          tabIndex={0}
          aria-label={w.keys}
          onKeyDown={onKey}
          onClick={(event) => {
            const hit = (event.target as Element).closest("[data-year]")?.getAttribute("data-year");
            if (hit != null) go({ at: isoYear(Number(hit)) });
          }}
        />
        <FigureMenu name="race" input={{ of: of.actor, from: of.years[0]?.year, to: of.years.at(-1)?.year }} />
        <details class="numbers">
          <summary>{w.table}</summary>
          <RaceTable answer={answer} />
        </details>
      </figure>
    </div>
  );
}

function yearAddress(of: string, year: number, key: string): string {
  return `register/${of}/${isoYear(year)}-12-31/diplomatic_relations/${key}`;
}

function rivalNote({ years, stated }: NonNullable<RaceAnswer["rival"]>, name: string): string {
  const most = Math.max(0, ...years.map((one) => one.certain + one.possible));
  return stated.length === 0 ? words().race.noRival(name, most) : words().race.rival(name);
}

function YearNumbers({ answer: { of }, year }: { readonly answer: RaceAnswer; readonly year: number }) {
  const w = words().race;
  const found = of.years.find((one) => one.year === year);
  if (found === undefined) return null;
  const stated = of.stated.filter((one) => one.year === year);
  const entry = (label: string, value: number, key: string) => (
    <>
      <dt>{label}</dt>
      <dd class="num">{value === 0 ? value : <Explained address={yearAddress(of.actor, year, key)}>{value}</Explained>}</dd>
    </>
  );
  return (
    <>
      <h3 class="year-head">{w.at(year)}</h3>
      <dl class="year-numbers">
        {entry(w.certain, found.certain, "established")}
        {entry(w.possible, found.possible, "possible")}
        {entry(w.proposed, found.proposed, "proposed")}
        {stated.map((one) => (
          <>
            <dt>× {words().stated}</dt>
            <dd class="num">
              <Explained address={`claim/${one.claim}`}>{one.stated}</Explained>
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}

function RaceTable({ answer: { of } }: { readonly answer: RaceAnswer }) {
  const w = words().race;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{w.year}</th>
          <th scope="col">{w.certain}</th>
          <th scope="col">{w.possible}</th>
          <th scope="col">{w.proposed}</th>
          <th scope="col">{words().stated}</th>
        </tr>
      </thead>
      <tbody>
        {of.years.map((one) => (
          <tr key={one.year}>
            <th scope="row">{one.year}</th>
            <td class="n">{one.certain}</td>
            <td class="n">{one.possible}</td>
            <td class="n">{one.proposed}</td>
            <td class="n">{of.stated.find(({ year }) => year === one.year)?.stated ?? ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
