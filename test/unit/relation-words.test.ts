import { expect, test } from "vitest";
import { relationValue } from "../../src/face/present/relation-words.ts";
import { CODEBOOK, RegisterRelation } from "../../src/model/index.ts";

test("every value that the register can show has Chinese words", () => {
  const silent = ["none", "no"];
  for (const relation of CODEBOOK.relationStates.filter((one) => RegisterRelation.options.some((id) => id === one.id))) {
    for (const value of relation.values.filter((one) => !silent.includes(one))) {
      expect(relationValue(relation.id, value, "zh"), `${relation.id} ${value}`).toMatch(/\p{Script=Han}/u);
    }
  }
});
