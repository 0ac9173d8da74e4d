import type { StatesAnswer } from "../../../work/index.ts";
import type { Input } from "../../api.ts";
import { go, lang, says } from "../../view/store.ts";
import { words } from "./words.ts";

/** What is asked, to be changed: the two patrons, the years, and how indicators are weighed against each other. */
export function AskForm({ asked, answer }: { readonly asked: Input; readonly answer: StatesAnswer | undefined }) {
  const w = words();
  const [a = "", b = ""] = String(asked.between ?? "").split(",");
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const weights = [...form.keys()].filter((name) => name.startsWith("w-") && text(name) !== "1");
    go({
      options: {
        between: `${text("a")},${text("b")}`,
        from: text("from"),
        to: text("to"),
        weights: weights.length === 0 ? undefined : weights.map((name) => `${name.slice(2)}=${text(name) || 0}`).join(","),
        state: undefined,
      },
    });
  };
  const field = (name: string, label: string, value: unknown) => (
    <label>
      <span>{label}</span> <input name={name} defaultValue={String(value ?? "")} size={name.length === 1 ? 9 : 4} required />
    </label>
  );
  return (
    <form class="lean-ask screen-only" onSubmit={submit}>
      {field("a", w.between, a)}
      {field("b", w.and, b)}
      {field("from", w.from, asked.from)}
      {field("to", w.to, asked.to)}
      <button type="submit" class="btn">
        {w.show}
      </button>
      {answer === undefined ? undefined : <Weights answer={answer} given={String(asked.weights ?? "")} />}
    </form>
  );
}

function Weights({ answer, given }: { readonly answer: StatesAnswer; readonly given: string }) {
  const weights = new Map(given.split(",").map((part) => part.split("=") as [string, string]));
  const weighed = new Set(answer.states.flatMap((one) => one.weighted?.indicators.map(({ id }) => id) ?? []));
  const indicators = (answer.question.indicators ?? []).filter(({ id }) => weighed.has(id));
  return (
    <details open={given !== ""}>
      <summary>{answer.told[lang.value].texts.weighing}</summary>
      <p class="caption">{answer.told[lang.value].weights}</p>
      {indicators.map(({ id, title }) => (
        <label key={id}>
          <span>{says(title)}</span>{" "}
          <input type="number" name={`w-${id}`} min={0} max={100} step="any" defaultValue={weights.get(id) ?? "1"} />
        </label>
      ))}
    </details>
  );
}
