import { signed, thousandths, threatName, threatWords, withoutZero } from "../../../draw/index.ts";
import type { ThreatAnswer, ThreatYear } from "../../../model/index.ts";
import { Explained } from "../../explain/explained.tsx";
import { lang, says } from "../../view/store.ts";
import { addressOf, type Shown } from "./look.ts";
import { words } from "./words.ts";

type Preset = ThreatYear["presets"][number];

/** The published measures side by side: what each gives in the year, whom it lists as enemy, how it goes with the bloc, and what was printed for it. */
export function Measures(shown: Shown) {
  const w = words();
  const { year, answer } = shown;
  if (year === undefined || year.presets.length === 0) return <section />;
  return (
    <section class="measures">
      <h2>{w.measures}</h2>
      <p class="caption">{w.measuresText(year.year)}</p>
      <div class="wide" tabIndex={0} role="region" aria-label={w.measures}>
        <Matrix shown={shown} year={year} />
      </div>
      <NeverListed shown={shown} year={year} />
      {answer.published.length === 0 ? undefined : (
        <ul class="printed">
          {answer.published.map((one) => (
            <Printed key={`${one.preset} ${one.year}`} one={one} shown={shown} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Matrix({ shown, year }: { readonly shown: Shown; readonly year: ThreatYear }) {
  const w = words();
  const { seen, answer } = shown;
  const names = threatWords[lang.value].measures;
  const listed = year.presets.flatMap(({ enemies }) => enemies.map(({ state }) => state));
  const states = [...new Set([...answer.bloc, ...answer.others, ...listed])];
  const { from, to } = answer.windows[0] ?? answer.period;
  const r = (preset: Preset["id"]): number | null =>
    answer.correlations.find((one) => one.preset === preset && one.from === from && one.to === to)?.r ?? null;
  return (
    <table>
      <thead>
        <tr>
          <td />
          {year.presets.map(({ id }) => (
            <th key={id} scope="col">
              {names[id]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr class="value">
          <th scope="row">{w.value}</th>
          {year.presets.map((preset) => (
            <td key={preset.id}>
              {preset.unknown.length === 0 ? "" : "≥"}
              <Explained address={addressOf(shown, [year.year, preset.id])}>{amount(preset.value)}</Explained>
              {preset.unknown.length === 0 ? undefined : (
                <small>{w.unknownList(preset.unknown.map((state) => threatName(seen, state)).join(w.listed))}</small>
              )}
            </td>
          ))}
        </tr>
        {states.map((state) => (
          <tr key={state} class={answer.bloc.includes(state) ? "bloc" : ""}>
            <th scope="row">{threatName(seen, state)}</th>
            {year.presets.map((preset) => (
              <Cell key={preset.id} worth={preset.enemies.find((enemy) => enemy.state === state)?.worth} />
            ))}
          </tr>
        ))}
        <tr class="r">
          <th scope="row">
            {w.goesWith} <small>{w.span(from, to)}</small>
          </th>
          {year.presets.map(({ id }) => (
            <td key={id}>{correlation(r(id))}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** Members of the bloc whom the rule of Leeds and Savun never finds: with two states that both lack the same ties, S is high. */
function NeverListed({ shown: { answer, seen }, year }: { readonly shown: Shown; readonly year: ThreatYear }) {
  const w = words();
  const lists = answer.years.flatMap(({ presets }) => presets.filter(({ id }) => id === "leeds-savun"));
  const missing = answer.bloc.filter((state) => lists.every(({ enemies }) => enemies.every((enemy) => enemy.state !== state)));
  const name = threatWords[lang.value].measures["leeds-savun"];
  return (
    <>
      {missing.map((state) => {
        const { s, kappa, neither, members } = year.sources.find((source) => source.state === state)?.alike ?? {};
        if (s == null || kappa == null || neither == null || members === undefined) return undefined;
        const said = {
          name,
          state: threatName(seen, state),
          s: correlation(s),
          kappa: correlation(kappa),
          neither,
          members,
          year: year.year,
        };
        return (
          <p key={state} class="caption">
            {w.neverListed(said)}
          </p>
        );
      })}
    </>
  );
}

function Cell({ worth }: { readonly worth: number | undefined }) {
  if (worth === undefined)
    return (
      <td class="off">
        <span role="img" aria-label={words().notListed}>
          –
        </span>
      </td>
    );
  return (
    <td class="on">
      <i aria-hidden="true" />
      {amount(worth)}
    </td>
  );
}

function amount(value: number): string {
  return value < 10 ? thousandths(value) : value.toPrecision(3);
}

function correlation(r: number | null): string {
  return r === null ? "—" : withoutZero(signed(r).replace("+", ""));
}

function Printed({ one, shown }: { readonly one: ThreatAnswer["published"][number]; readonly shown: Shown }) {
  const w = words();
  const { seen } = shown;
  const list = (states: readonly string[]): string => states.map((state) => threatName(seen, state)).join(w.listed) || w.nobody;
  const own = one.own;
  return (
    <li>
      <p>
        {w.printed({
          year: one.year,
          name: threatWords[lang.value].measures[one.preset],
          value: digits(one.value),
          list: list(one.enemies),
        })}
        {w.space}
        {one.sum === null ? w.sumsUnknown : w.sums(digits(one.sum))}
        {w.space}
        {own === null ? undefined : w.ownRule(digits(own.value), list(own.enemies.map(({ state }) => state)))}
      </p>
      <p>{says(one.why)}</p>
      <p class="cite">{one.cite}</p>
    </li>
  );
}

function digits(value: number): string {
  return withoutZero(String(Number(value.toFixed(8))));
}
