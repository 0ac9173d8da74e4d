import "./reasons.css";
import { askAhead } from "../../api.ts";
import { Loading } from "../../shell/loading.tsx";
import { questionOn } from "../../view/store.ts";
import { MatrixAsked } from "./matrix.tsx";
import { WhyAsked } from "./why.tsx";
import { words } from "./words.ts";

/** The Reasons page: rival accounts against the evidence, or hypotheses with what each predicts, and how far the argument stands on its own feet. */
export default function ReasonsPage() {
  const asked = questionOn("reasons");
  if (asked === undefined) return <Loading />;
  if (asked.kind === "matrix") return <MatrixAsked id={asked.id} />;
  if (asked.kind === "why") return <WhyAsked id={asked.id} />;
  return <Empty />;
}

/** Asks what the page will ask first, where that is quick. */
export async function ahead(): Promise<void> {
  const asked = questionOn("reasons");
  if (asked?.kind === "matrix") await askAhead("matrix", { question: asked.id });
}

function Empty() {
  const w = words();
  return (
    <div class="reasons">
      <h1>{w.empty}</h1>
      <p class="lead">{w.emptyText}</p>
    </div>
  );
}
