import { expect, test } from "vitest";
import { levelHead } from "../../src/draw/tilt/level-head.ts";
import { overlap, textBoxes } from "../support/svg-boxes.ts";

test("beside a name of one long word the other name gives way, so that the two never meet", () => {
  const names = {
    focal: { en: "North Korea", zh: "朝鲜" },
    a: { en: "Mecklenburg-Schwerin", zh: "梅克伦堡-什未林" },
    b: { en: "Equatorial Guinea", zh: "赤道几内亚" },
  };
  const { body } = levelHead(names, { width: 328, half: 20, isSmall: true, locale: "en" });
  const boxes = textBoxes(`<svg>${body}</svg>`);
  expect(boxes.map(({ what }) => what)).toEqual(["Equatorial", "Guinea", "Mecklenburg-Schwerin", expect.any(String)]);
  expect(boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => overlap(one, other)))).toEqual([]);
});
