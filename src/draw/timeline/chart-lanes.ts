import type { DateForm } from "../../model/dates.ts";
import type { Bilingual, Locale } from "../../model/index.ts";
import type { ChartLane } from "./chart.ts";
import type { ChartEvent } from "./lane.ts";

/** What a chart needs of the answer of a timeline. */
export interface TimelineShown {
  readonly lanes: readonly {
    readonly id: string;
    readonly label: Bilingual;
    readonly members: Bilingual;
    readonly side: "a" | "b" | null;
  }[];
  readonly drawing: readonly {
    readonly lane: string;
    readonly total: number;
    readonly marks: readonly MarkShown[];
    readonly bins: ChartLane["bins"];
  }[];
}

interface MarkShown {
  readonly id: string;
  readonly type: string;
  readonly title: Bilingual | null;
  readonly gloss: Bilingual;
  readonly object: Bilingual | null;
  readonly form: DateForm;
  readonly days: ChartEvent["days"] | null;
  readonly readings: ChartEvent["readings"];
  readonly said: Bilingual;
  readonly contradictions: readonly string[];
}

/** The lanes of a timeline in one language; `typeName` says what a type of event is called. */
export function chartLanes(answer: TimelineShown, { locale, typeName }: { locale: Locale; typeName(type: string): string }): ChartLane[] {
  return answer.drawing.flatMap(({ lane: id, total, marks, bins }) => {
    const lane = answer.lanes.find((one) => one.id === id);
    const events = marks.flatMap((mark) => chartEvent(mark, locale, typeName));
    return lane === undefined
      ? []
      : [{ id, label: lane.label[locale], members: lane.members[locale], side: lane.side, events, bins, total }];
  });
}

function chartEvent(mark: MarkShown, locale: Locale, typeName: (type: string) => string): ChartEvent[] {
  const { id, form, days, readings, title, gloss, object, said, contradictions } = mark;
  if (days === null) return [];
  const named = [title, object].flatMap((one) => (one === null ? [] : [one[locale]]));
  const labels = [...named, withoutStop(gloss[locale]), typeName(mark.type)];
  const says = locale === "zh" ? `${said.zh}：${gloss.zh}` : `${said.en}: ${gloss.en}`;
  return [{ id, form, days, readings, labels, says, contradicted: contradictions.length > 0 }];
}

/** A sentence as a label: without its full stop. */
function withoutStop(sentence: string): string {
  return sentence.replace(/[.。]$/, "");
}
