// Times one fit of the model of a tilt question to one choice of its evidence, with its reading: the first of this process, and the middle of six more.
// Nothing is kept but the study. Prints both as JSON, in milliseconds. Words: folder of the study, question, alternative (its own evidence if left out).

import { choiceOf, modelledQuestion } from "../../dist/infer/tilt-model/evidence.js";
import { fitChoice } from "../../dist/infer/tilt-model/fit.js";
import { readModel } from "../../dist/infer/tilt-model/reading.js";
import { runStudy } from "../../dist/work/run-study.js";
import { median } from "./line.mjs";

const [folder, id, alternative] = process.argv.slice(2);
const built = await runStudy({ folder }, { signal: new AbortController().signal });
const question = modelledQuestion(built.study().questions.find((one) => one.id === id));
const material = await built.questions.get(id).material();
const chosen = question.alternatives.find((one) => one.id === alternative);
const draws = chosen === undefined ? question.model.draws : question.model.draws / 2;

function milliseconds() {
  const start = performance.now();
  readModel(question, fitChoice(question, material, { choice: choiceOf(question, chosen), draws }));
  return performance.now() - start;
}

const [first, ...later] = Array.from({ length: 7 }, milliseconds);
process.stdout.write(JSON.stringify({ first, later: median(later) }));
