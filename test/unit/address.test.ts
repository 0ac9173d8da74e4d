import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, viewAt } from "../../src/atlas/view/address.ts";
import { PAGES, RESERVED, type View } from "../../src/atlas/view/view.ts";

const key = fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/).filter((one) => !(RESERVED as readonly string[]).includes(one));
const text = fc.option(fc.string({ unit: "grapheme" }), { nil: undefined });
const views: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom(...PAGES),
  question: text,
  at: text,
  lang: fc.constantFrom("en", "zh"),
  theme: fc.constantFrom("light", "dark", "system"),
  explain: text,
  options: fc.dictionary(key, fc.string({ unit: "grapheme" }), { noNullPrototype: true }),
});

test("reading the address of a view gives the view again, whatever its texts are", () => {
  fc.assert(
    fc.property(views, fc.constantFrom("en", "zh"), (view, lang) => {
      expect(viewAt(addressOf(view), { lang }).view).toEqual(view);
    }),
  );
});

test("one view has one address, in whatever order its options were chosen", () => {
  fc.assert(
    fc.property(views, (view) => {
      const turned = Object.fromEntries(Object.entries(view.options).reverse());
      expect(addressOf({ ...view, options: turned })).toBe(addressOf(view));
    }),
  );
});

test("any text is an address of some view, and never fails", () => {
  fc.assert(
    fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
      expect(PAGES).toContain(viewAt(`${path}?${query}`, { lang: "en" }).view.page);
    }),
  );
});

test("an address of a later version is read as far as it goes, and says that it is one", () => {
  expect(viewAt("/tilt?v=2&at=1966", { lang: "en" })).toMatchObject({ newer: true, view: { at: "1966" } });
  expect(viewAt("/tilt?v=1", { lang: "en" }).newer).toBe(false);
  expect(viewAt("/tilt", { lang: "zh" })).toMatchObject({ newer: false, view: { lang: "zh" } });
});
