import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/face/index.ts";
import type { TiltAnswer } from "../../src/model/index.ts";
import { type ActList, holdStudy, OPERATIONS } from "../../src/work/index.ts";

const KOREA = fileURLToPath(new URL("../../studies/korea", import.meta.url));

describe("the acts of a year, in the bundled study", () => {
  let folder: string;
  let answer: TiltAnswer;
  let app: ReturnType<typeof createApp>;
  const asked = async <Answer>(address: string): Promise<Answer> => (await (await app.request(address)).json()) as Answer;
  const acts = (query: string): Promise<ActList> => asked<ActList>(`/api/acts?${query}`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tiltmeter-acts-"));
    await cp(KOREA, folder, { recursive: true, filter: (path) => !path.includes(".tiltmeter") });
    app = createApp(OPERATIONS, { study: holdStudy({ folder }) });
    answer = await asked<TiltAnswer>("/api/tilt?question=tilt-1960s");
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test("are those that the answer counts, on their sides, under every choice of evidence", async () => {
    const sets = [{ id: undefined, years: answer.years }, ...answer.alternatives];
    for (const { id, years } of sets) {
      for (const year of years) {
        const list = await acts(`year=${year.year}&limit=500${id === undefined ? "" : `&set=${id}`}`);
        expect([list.towardA, list.towardB]).toEqual([year.actsA.length, year.actsB.length]);
        expect(list.acts.filter((act) => act.sides.includes("A"))).toHaveLength(year.actsA.length);
        expect(list.acts.filter((act) => act.sides.includes("B"))).toHaveLength(year.actsB.length);
        expect(list.acts.flatMap((act) => act.events.map((event) => event.id)).toSorted()).toEqual(year.events);
      }
    }
  });

  test("each lead to a passage, stand in order of time, and tell their chance of the year", async () => {
    const { acts: listed } = await acts("year=1966");
    const events = listed.flatMap((act) => act.events);
    expect(events.every((event) => event.passages.length > 0 && event.chance > 0)).toBe(true);
    expect(events[0]).toMatchObject({ dates: ["1966-03"], said: { en: "March 1966", zh: "1966 年 3 月" }, chance: 1 });
    const dates = listed.map((act) => act.events[0]?.dates[0] ?? "");
    expect(dates).toEqual(dates.toSorted());
  });

  test("of one occasion are one act, on each side that it favours: the speech of 5 October 1966", async () => {
    const { acts: listed } = await acts("year=1966");
    const speech = listed.find((act) => act.events.some((event) => event.id === "kim-speech-1966-10-05"));
    expect(speech?.sides).toEqual(["A", "B"]);
    expect(speech?.events).toHaveLength(2);
  });

  test("come in pages that together are the whole", async () => {
    const whole = await acts("year=1962");
    const pages = await Promise.all([0, 2, 4].map((offset) => acts(`year=1962&offset=${offset}&limit=2`)));
    expect(pages.flatMap((page) => page.acts)).toEqual(whole.acts);
    expect(pages.every((page) => page.total === whole.total && page.towardA === whole.towardA)).toBe(true);
  });

  test("of a year or a set that the question has not are refused, with what there is", async () => {
    expect(await acts("year=1492")).toMatchObject({ code: "not-found", title: expect.stringContaining("1953–1975") });
    expect(await acts("year=1966&set=nobody")).toMatchObject({ code: "not-found", title: expect.stringContaining("paper") });
  });
});
