import "./reasons.css";
import { askAhead } from "../../api.ts";
import { FirstSteps } from "../../shell/first-steps.tsx";
import { questionOn } from "../../view/store.ts";
import { MatrixAsked } from "./matrix.tsx";
import { WhyAsked } from "./why.tsx";
import { words } from "./words.ts";

/** The Reasons page: rival accounts against the evidence, or hypotheses with what each predicts, and how far the argument stands on its own feet. */
export default function ReasonsPage() {
  const asked = questionOn("reasons");
  if (asked === undefined) return <FirstSteps why={words().empty} steps={words().emptySteps} />;
  return asked.kind === "why" ? <WhyAsked id={asked.id} /> : <MatrixAsked id={asked.id} />;
}

/** Asks what the page will ask first, where that is quick. */
export async function ahead(): Promise<void> {
  const asked = questionOn("reasons");
  if (asked?.kind === "matrix") await askAhead("matrix", { question: asked.id });
}
