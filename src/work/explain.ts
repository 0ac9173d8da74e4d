import type { Derivation } from "../model/index.ts";
import { claimNode, eventNode } from "./explain/events.ts";
import { found, groundOf } from "./explain/ground.ts";
import { registerNode } from "./explain/register.ts";
import { seriesNode } from "./explain/series.ts";
import { readYearAddress } from "./explain/year-address.ts";
import { yearNode } from "./explain/years.ts";
import type { BuiltStudy } from "./run-study.ts";

/**
 * The derivation of any number of an answer (`tilt-1960s/1963/pA`, `tilt-1960s/1963`, `tilt-1960s/1963/pA,set=paper,delta=0.75`,
 * `tilt-1960s/prc-press/1965|1966`), of a count of a register (`register/PRK/1975-06-30/diplomatic_relations/established`), of an event
 * (`event/<id>`) or of a claim (`claim/<id>`). An address that names nothing is the problem `not-found`, with what could have been meant.
 */
export async function explain(built: BuiltStudy, address: string): Promise<Derivation> {
  const ground = await groundOf(built);
  const [head = "", ...rest] = address.split("/");
  const tail = rest.join("/");
  if (head === "event") return eventNode(found(ground.events.get(tail), address, [...ground.events.keys()]), { ground });
  if (head === "claim") return claimNode(found(ground.claims.get(tail), address, [...ground.claims.keys()]), ground);
  if (head === "register") return await registerNode(address, { built, ground });
  const entry = found(built.questions.get(head), address, [...built.questions.keys(), "register", "event", "claim"]);
  const question = found(ground.study.questions.flatMap((one) => (one.kind === "tilt" && one.id === head ? [one] : []))[0], address, []);
  const answer = await entry.answer();
  const at = readYearAddress(tail, address);
  if (at !== undefined) return yearNode({ answer, question, ground, readings: await entry.readings() }, at);
  return seriesNode({ answer, question, ground }, address);
}
