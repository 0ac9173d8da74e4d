import type { ComponentChildren } from "preact";
import { probability, signed } from "../../../draw/index.ts";
import type { StateTilt } from "../../../model/index.ts";
import type { Shown } from "./shown.ts";

/** The twin of a drawing: leans as a table, in a frame that scrolls by itself. */
export function NumbersTable(
  props: Shown & { readonly label: string; readonly more: readonly string[]; readonly children: ComponentChildren },
) {
  return (
    <div class="wide" role="region" tabIndex={0} aria-label={props.label}>
      <table>
        <thead>
          <tr>
            {[props.more[0], ...props.told.columns, ...props.more.slice(1)].map((title, i) => (
              <th key={title} scope="col" class={i < 2 ? "" : "n"}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}

/** A row: whose or which year's, the reading in words, the numbers of the year, and further cells; where there are no numbers the words alone. */
export function NumbersRow(props: {
  readonly head: ComponentChildren;
  readonly text: string;
  readonly year: StateTilt["years"][number] | null;
  readonly more?: readonly string[];
}) {
  const { year, more = [] } = props;
  const interval = year === null ? "" : `${signed(year.lo)} – ${signed(year.hi)}`;
  const cells =
    year === null ? [] : [signed(year.mean), interval, ...[year.pA, year.pEquidistant, year.pB].map((p) => probability(p)), ...more];
  return (
    <tr>
      <th scope="row">{props.head}</th>
      <td colSpan={year === null ? 8 : 1}>{props.text}</td>
      {cells.map((text, i) => (
        <td key={i} class="n">
          {text}
        </td>
      ))}
    </tr>
  );
}
