import "./ask.css";
import { useState } from "preact/hooks";
import { useAnswer } from "../../api.ts";
import { Notice } from "../../shell/notice.tsx";
import { type OfferedOperation, type OperationInput, operations } from "../../shell/operations.ts";
import { usePending } from "../../shell/use-pending.ts";
import { go, lang, says, view } from "../../view/store.ts";
import { words } from "../../words.ts";

const SHOWN = 200;

type Cell = string | number | boolean | null;

/** Every operation that only reads, with a form for its input and its answer as a table. */
export default function AskPage() {
  const w = words().ask;
  const offered = operations();
  const chosen = offered.find((one) => one.name === view.value.options.operation);
  return (
    <section class="ask">
      <h1>{w.title}</h1>
      <p class="muted">{w.text}</p>
      <label class="field">
        <span>{w.operation}</span>
        <select value={chosen?.name ?? ""} onChange={(event) => go({ options: { ...cleared(), operation: event.currentTarget.value } })}>
          <option value="">{w.choose}</option>
          {offered.map((one) => (
            <option key={one.name} value={one.name}>
              {one.name} – {says(one.summary)}
            </option>
          ))}
        </select>
      </label>
      {chosen === undefined ? undefined : <Form key={chosen.name} operation={chosen} />}
    </section>
  );
}

/** Takes away what the form of another operation left in the address. */
function cleared(): Record<string, undefined> {
  return Object.fromEntries(Object.keys(view.value.options).map((key) => [key, undefined]));
}

const PREFIX = "in";

/** The key under which an input stands in the address: `inBetween` for `between`. */
function keyOf(input: string): string {
  return `${PREFIX}${input.charAt(0).toUpperCase()}${input.slice(1)}`;
}

function Form({ operation }: { readonly operation: OfferedOperation }) {
  const w = words().ask;
  const given = Object.fromEntries(operation.inputs.map((input) => [input.name, view.value.options[keyOf(input.name)] ?? ""]));
  const [draft, setDraft] = useState(given);
  const complete = operation.inputs.every((input) => !input.required || given[input.name] !== "");
  const asked = view.value.options.asked === "1" && complete;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const options = Object.fromEntries(operation.inputs.map(({ name }) => [keyOf(name), draft[name] || undefined]));
    go({ options: { ...options, asked: "1" } });
  };
  return (
    <>
      <form onSubmit={submit}>
        {operation.inputs.map((input) => (
          <Field
            key={input.name}
            input={input}
            value={draft[input.name] ?? ""}
            onValue={(value) => setDraft({ ...draft, [input.name]: value })}
          />
        ))}
        <button type="submit" class="btn main">
          {w.run}
        </button>
      </form>
      {asked ? <Answer operation={operation} given={given} /> : undefined}
    </>
  );
}

function Field(props: { readonly input: OperationInput; readonly value: string; onValue(value: string): void }) {
  const { input, value, onValue } = props;
  const describes = says(input.describes);
  return (
    <label class="field">
      <span>
        <b>{input.name}</b> {describes}
        {input.required ? "" : ` (${words().ask.optional})`}
      </span>
      {input.choices.length > 0 ? (
        <select value={value} required={input.required} onChange={(event) => onValue(event.currentTarget.value)}>
          <option value="" />
          {input.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          value={value}
          required={input.required}
          inputMode={input.type === "integer" ? "numeric" : "text"}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </label>
  );
}

function Answer({ operation, given }: { readonly operation: OfferedOperation; readonly given: Readonly<Record<string, string>> }) {
  const w = words().ask;
  const input = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const { value, failure, pending } = useAnswer<{ rows: readonly Readonly<Record<string, Cell>>[] }>(operation.name, {
    ...input,
    lang: lang.value,
    as: "rows",
  });
  const look = usePending(pending);
  if (failure !== undefined) return <Notice failure={failure} />;
  if (value === undefined) return null;
  const query = new URLSearchParams({ ...input, lang: lang.value });
  const command = ["npx tiltmeter", operation.name, ...Object.entries(input).map(([name, text]) => `--${name} ${quoted(text)}`)].join(" ");
  return (
    <div {...look}>
      <p class="answer-links">
        <span>{w.rows(value.rows.length, SHOWN)}</span>
        <a href={`/api/${operation.name}?${query}&as=csv`}>{w.csv}</a>
        <a href={`/api/${operation.name}?${query}`}>{w.json}</a>
        <span>
          {w.command}: <code>{command}</code>
        </span>
      </p>
      {value.rows.length === 0 ? <p>{w.nothing}</p> : <Table rows={value.rows.slice(0, SHOWN)} label={operation.name} />}
    </div>
  );
}

function quoted(text: string): string {
  return /^[\w.,:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function Table({ rows, label }: { readonly rows: readonly Readonly<Record<string, Cell>>[]; readonly label: string }) {
  const names = Object.keys(rows[0] ?? {});
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {names.map((name) => (
                <td key={name} class={cellClass(row[name] ?? null)}>
                  {row[name] === null ? "" : String(row[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SHORT = 14;

/** Numbers stand at the right; what is short, a date or a code, is not broken. */
function cellClass(cell: Cell): string {
  if (typeof cell === "number") return "n";
  return String(cell).length <= SHORT ? "short" : "";
}
