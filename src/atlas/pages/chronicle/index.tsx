import "./chronicle.css";
import { DATE_GRADIENTS, DATE_ICON, dateIcon, iconWidth, KEY_FORMS, timelineWords } from "../../../draw/index.ts";
import type { TimelineAnswer } from "../../../work/index.ts";
import { askAhead, type Input } from "../../api.ts";
import { Colophon } from "../../figure/colophon.tsx";
import { FigureMenu } from "../../figure/figure-menu.tsx";
import { Later } from "../../shell/later.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { lang, questionOn, view } from "../../view/store.ts";
import { Aside } from "./aside.tsx";
import { clearFilters, contradictedMark, filterInput, isFiltered, openEvent } from "./asked.ts";
import { Filters } from "./filters.tsx";
import { toldIn, toldInput, useTimeline, useToldEvent } from "./opened.ts";
import { PAGE } from "./row-pages.ts";
import { Timeline } from "./timeline.tsx";
import { Twin } from "./twin.tsx";
import { words } from "./words.ts";

/** The chronicle: events in lanes with each date drawn as well as it is known, an opened contradiction, and the same events as a table. */
export default function ChroniclePage() {
  const w = words();
  const { value, input = filterInput(), failure, pending } = useTimeline(view.value.options.event);
  return (
    <div {...usePending(pending, "chronicle")}>
      <Icons />
      <div class="head">
        <h1>{w.title}</h1>
        {value === undefined ? undefined : <Filters answer={value} />}
      </div>
      {failure === undefined ? undefined : <Notice failure={failure} />}
      {value === undefined ? undefined : value.rows.total === 0 ? <Nothing answer={value} /> : <Found answer={value} input={input} />}
    </div>
  );
}

/** Asks for what the page asks first where nothing is filtered: the timeline, and the contradiction that then stands open. */
export async function ahead(): Promise<void> {
  const filters = { question: questionOn("chronicle")?.id };
  const answer = await askAhead<TimelineAnswer>("timeline", { ...filters, limit: PAGE });
  const mark = answer === undefined ? undefined : contradictedMark(answer);
  if (answer === undefined || mark === undefined) return;
  await askAhead("contradictions", { id: mark.contradictions[0] });
  if (toldIn(answer, mark.id) === undefined) await askAhead("timeline", toldInput(filters, mark.id));
}

/** An answer with what it was asked with, so that the table keeps its rows until the next answer is whole. */
function Found({ answer, input }: { readonly answer: TimelineAnswer; readonly input: Input }) {
  const open = openEvent(answer);
  const { event: _, limit: __, ...filters } = input;
  const told = useToldEvent(answer, filters, open);
  const figure = { name: "chronicle", input: { ...filters, event: view.value.options.event } };
  return (
    <>
      <Key answer={answer} />
      <Timeline answer={answer} open={open} />
      <Later>
        <div class="below">
          <Aside answer={answer} open={open} told={told?.row} />
          <div>
            <Twin answer={answer} input={filters} open={open} place={told?.place ?? null} />
            <FigureMenu {...figure} />
          </div>
        </div>
        {answer.rows.total > IN_PRINT ? undefined : <Colophon {...figure} />}
      </Later>
    </>
  );
}

/** More rows are not drawn anew at every step only to be ready for print. */
const IN_PRINT = 2000;

function Nothing({ answer }: { readonly answer: TimelineAnswer }) {
  const w = words();
  return (
    <>
      <Timeline answer={answer} open={undefined} />
      <section class="nothing" role="status">
        <h2>{w.nothing}</h2>
        <p>{w.nothingHint}</p>
        {isFiltered() ? (
          <button type="button" class="btn" onClick={clearFilters}>
            {w.clear}
          </button>
        ) : undefined}
      </section>
    </>
  );
}

/** What each form of date that is drawn here means. */
function Key({ answer }: { readonly answer: TimelineAnswer }) {
  const drawn = new Set(answer.drawing.flatMap((lane) => lane.marks.map((mark) => mark.form)));
  const forms = timelineWords[lang.value].forms;
  return (
    <ul class="key" aria-label={words().key}>
      {KEY_FORMS.filter((form) => drawn.has(form)).map((form) => (
        <li key={form}>
          <svg width={iconWidth(form)} height={DATE_ICON.height} aria-hidden="true">
            <use href={`#icon-${form}`} />
          </svg>
          {forms[form]}
        </li>
      ))}
      <li>
        <span class="faint">+3</span>
        {words().rest}
      </li>
    </ul>
  );
}

/** The icons of dates and their gradients, which all marks outside the chart share. */
function Icons() {
  return <svg width="0" height="0" class="icons" aria-hidden="true" dangerouslySetInnerHTML={{ __html: ICONS }} />;
}

const ICONS = `<defs>${DATE_GRADIENTS}${KEY_FORMS.map((form) => `<g id="icon-${form}">${dateIcon(form)}</g>`).join("")}</defs>`;
