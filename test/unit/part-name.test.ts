import { expect, test } from "vitest";
import { partName } from "../../src/draw/index.ts";
import type { TiltModel } from "../../src/model/index.ts";

const model = { indicators: [{ id: "visits", title: { en: "Visits", zh: "来访" } }] } as unknown as TiltModel;

test("an indicator that was left out has its title, a root source its id in words; what the model does not know keeps its id", () => {
  expect(partName({ what: "indicator", id: "visits" }, model, "zh")).toBe("来访");
  expect(partName({ what: "root", id: "003" }, model, "en")).toBe("all that goes back to 003");
  expect(partName({ what: "root", id: "003" }, null, "zh")).toBe("出自 003 的一切");
  expect(partName({ what: "indicator", id: "arms" }, null, "en")).toBe("arms");
});
