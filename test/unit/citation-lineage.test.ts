import fc from "fast-check";
import { expect, test } from "vitest";
import { lineage, rootsOf, Source } from "../../src/model/index.ts";

type Cited = Parameters<typeof lineage>[1][number];

const DOCUMENT = { file: "a.txt", digest: `sha256:${"0".repeat(64)}`, codePoints: 1, language: "en", mayKeepText: true };
const IDS = ["a", "b", "c", "d", "e", "f"];
const id = fc.constantFrom(...IDS);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const entry = fc.record({
  title: fc.constantFrom("Red Flag", "red  flag.", "Letters", "书信"),
  container: optional(fc.constantFrom("People's Daily", "Pravda")),
  year: optional(fc.constantFrom(1961, 1962)),
  citedIn: optional(id),
  sameAs: optional(fc.oneof(id, fc.constant("nobody"))),
  fault: optional(fc.constantFrom("empty", "dead", "dangling", "unnamed")),
});
const bibliography = fc
  .array(entry, { minLength: IDS.length, maxLength: IDS.length })
  .map((list) => list.map((one, i) => sourceOf(IDS[i] ?? "", one)));
const claims = fc.array(
  fc.record({
    source: id,
    root: optional(fc.subarray(IDS, { minLength: 1 })),
    status: fc.constantFrom("accepted", "accepted", "proposed", "rejected"),
  }),
) as fc.Arbitrary<Cited[]>;

test("every entry belongs to exactly one work, which is one of its entries", () => {
  fc.assert(
    fc.property(bibliography, claims, (sources, cited) => {
      const { entries, works } = lineage(sources, cited);
      expect(works.flatMap((work) => work.entries).toSorted()).toEqual(IDS);
      for (const work of works) {
        expect(work.entries).toContain(work.id);
        for (const one of work.entries) expect(entries.get(one)?.work).toBe(work.id);
      }
    }),
  );
});

test("which entries are one work does not depend on the order of the bibliography", () => {
  const shuffled = bibliography.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const parts = (sources: Source[]): string[] =>
        lineage(sources, [])
          .works.map((work) => work.entries.toSorted().join(" "))
          .toSorted();
      expect(parts(other)).toEqual(parts(list));
    }),
  );
});

test("a claim has at least one root and never more than it names, and finding its roots again changes nothing", () => {
  fc.assert(
    fc.property(bibliography, fc.subarray(IDS, { minLength: 1 }), (sources, named) => {
      const chains = lineage(sources, []);
      const roots = rootsOf(named, chains);
      expect(roots.length).toBeGreaterThan(0);
      expect(roots.length).toBeLessThanOrEqual(named.length);
      expect(rootsOf(roots, chains).every((root) => roots.includes(root))).toBe(true);
    }),
  );
});

test("the claims of the works are those whose roots they are; claims of any other status count nowhere", () => {
  fc.assert(
    fc.property(bibliography, claims, (sources, cited) => {
      const chains = lineage(sources, cited);
      const accepted = cited.filter((claim) => claim.status === "accepted");
      for (const work of chains.works) {
        const resting = accepted.filter((claim) => rootsOf(claim.root ?? [claim.source], chains).includes(work.id));
        expect(work.claims).toBe(resting.length);
      }
      const read = [...chains.entries.values()].reduce((sum, one) => sum + one.asDocument, 0);
      expect(read).toBe(accepted.length);
    }),
  );
});

test("entries with the same title, authors and container are one work, whatever their case, spacing and punctuation", () => {
  const works = worksOf(
    { id: "n1", title: "The Origins of Alliances", author: [{ family: "Walt", given: "S. M." }] },
    { id: "n7", title: "the origins of alliances.", author: [{ family: "WALT", given: "S.M." }] },
    { id: "n8", title: "The Origins of Alliances", author: [{ family: "Waltz", given: "K." }] },
    { id: "n9", title: "The Origins of Alliances", author: [{ family: "Walt", given: "S. M." }], "container-title": "A reader" },
  );
  expect(works).toEqual(["n1 n7 rule", "n8 single", "n9 single"]);
});

test("year, volume or issue tell works of the same title apart; an entry that leaves them out joins neither", () => {
  const editorial = { title: "社论", "container-title": "人民日报" };
  const of = (year: number) => ({ issued: { "date-parts": [[year]] } });
  expect(worksOf({ id: "n1", ...editorial, ...of(1961) }, { id: "n2", ...editorial })).toEqual(["n1 n2 rule"]);
  expect(worksOf({ id: "n1", ...editorial, ...of(1961) }, { id: "n2", ...editorial, ...of(1966) }, { id: "n3", ...editorial })).toEqual([
    "n1 single",
    "n2 single",
    "n3 single",
  ]);
  expect(worksOf({ id: "n1", ...editorial, issue: "4" }, { id: "n2", ...editorial, issue: "5" })).toEqual(["n1 single", "n2 single"]);
});

test("entries whose work is not known are not taken for one another, though their titles are equal", () => {
  for (const fault of ["empty", "dangling", "unnamed"] as const) {
    const note = { title: "Note without text", custom: { fault } };
    expect(worksOf({ id: "n1", ...note }, { id: "n2", ...note })).toEqual(["n1 single", "n2 single"]);
  }
  const dead = { title: "Report", custom: { fault: "dead" } } as const;
  expect(worksOf({ id: "n1", ...dead }, { id: "n2", ...dead })).toEqual(["n1 n2 rule"]);
});

test("the coder's word joins what no rule would, over several steps, and the entry pointed to stands for the work", () => {
  const works = worksOf(
    { id: "n1", title: "Sina, 3 May", custom: { sameAs: "n2" } },
    { id: "n2", title: "Phoenix, 4 May", custom: { sameAs: "outlet" } },
    { id: "outlet", title: "Xinhua wire" },
  );
  expect(works).toEqual(["n1 n2 outlet coder"]);
  const { works: found } = lineage([source({ id: "n1", title: "x", custom: { sameAs: "n2" } }), source({ id: "n2", title: "y" })], []);
  expect(found[0]?.id).toBe("n2");
});

test("a chain of citations is followed to the document that was read, and a circle ends", () => {
  const { entries } = lineage(
    [
      source({ id: "diary", title: "Diary", custom: { citedIn: "letters" } }),
      source({ id: "letters", title: "Letters", custom: { citedIn: "003" } }),
      source({ id: "003", title: "Article" }),
      source({ id: "x", title: "X", custom: { citedIn: "y" } }),
      source({ id: "y", title: "Y", custom: { citedIn: "x" } }),
      source({ id: "before", title: "Before the circle", custom: { citedIn: "x" } }),
    ],
    [],
  );
  expect(entries.get("diary")?.through).toEqual(["letters", "003"]);
  expect(entries.get("003")?.through).toEqual([]);
  expect(entries.get("x")?.through).toEqual(["y"]);
  expect(entries.get("before")?.through).toEqual(["x", "y"]);
});

test("reused notes count as one root, and a source that passes another on is none of its own", () => {
  const chains = lineage(
    [
      source({ id: "003", title: "Article" }),
      source({ id: "n3", title: "History", custom: { citedIn: "003" } }),
      source({ id: "n9", title: "History", custom: { citedIn: "003" } }),
      source({ id: "n4", title: "Memoir", custom: { citedIn: "003" } }),
    ],
    [],
  );
  expect(rootsOf(["n9", "n3"], chains)).toEqual(["n3"]);
  expect(rootsOf(["n9", "n4"], chains)).toEqual(["n3", "n4"]);
  expect(rootsOf(["003", "n9"], chains)).toEqual(["n3"]);
  expect(rootsOf(["003"], chains)).toEqual(["003"]);
  expect(rootsOf(["unheard-of"], chains)).toEqual(["unheard-of"]);
});

test("a fault that the coder noted is kept; an entry on which nothing rests is never cited, unless it was read or passed another on", () => {
  const list = [
    source({ id: "003", title: "Article" }),
    source({ id: "n1", title: "Note", custom: { citedIn: "003", fault: "unnamed" } }),
    source({ id: "n2", title: "Idle", custom: { citedIn: "003" } }),
    source({ id: "n3", title: "Idle and empty", custom: { fault: "empty" } }),
    source({ id: "table", title: "Table" }),
    source({ id: "uncoded", title: "Read, not coded yet", custom: { document: DOCUMENT } }),
  ];
  const { entries } = lineage(list, [{ source: "003", root: ["n1"], status: "accepted" }], { alsoCited: ["table"] });
  const faults = [...entries.values()].map((one) => `${one.id} ${one.fault ?? "none"} ${one.asRoot}`);
  expect(faults).toEqual(["003 none 0", "n1 unnamed 1", "n2 never-cited 0", "n3 empty 0", "table none 0", "uncoded none 0"]);
});

test("an outlet that contains several works is named, one that contains one work twice is not", () => {
  const list = [
    source({ id: "n1", title: "One", "container-title": "Sina News" }),
    source({ id: "n2", title: "Two", "container-title": "sina news" }),
    source({ id: "n3", title: "Three", "container-title": "NHK" }),
    source({ id: "n4", title: "Three", "container-title": "NHK" }),
  ];
  expect(lineage(list, []).outlets).toEqual([{ name: "Sina News", works: ["n1", "n2"] }]);
});

function source(part: Partial<Source> & { id: string; title: string }): Source {
  return Source.parse({ type: "document", ...part });
}

function worksOf(...parts: (Partial<Source> & { id: string; title: string })[]): string[] {
  return lineage(parts.map(source), []).works.map((work) => [...work.entries, work.joinedBy].join(" "));
}

function sourceOf(own: string, one: typeof entry extends fc.Arbitrary<infer T> ? T : never): Source {
  const { title, container, year, citedIn, sameAs, fault } = one;
  const custom = Object.entries({ citedIn, sameAs, fault }).filter(([, value]) => value !== undefined);
  return source({
    id: own,
    title,
    ...(container === undefined ? {} : { "container-title": container }),
    ...(year === undefined ? {} : { issued: { "date-parts": [[year]] } }),
    custom: Object.fromEntries(custom),
  });
}
