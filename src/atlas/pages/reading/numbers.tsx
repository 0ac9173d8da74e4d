import { withoutZero } from "../../../draw/index.ts";
import type { Claim } from "../../../model/index.ts";
import type { NumbersAnswer } from "../../../work/index.ts";
import { useAnswer } from "../../api.ts";
import { Explained } from "../../explain/explained.tsx";
import { followed } from "../../shell/link.ts";
import { dateText } from "../../view/date-text.ts";
import { type Change, lang, linkTo, nameOf, overview, says } from "../../view/store.ts";
import { words } from "./words.ts";

type Moved = NumbersAnswer["numbers"][number];

/** Every number that the open claim moves: as it is with the claim, in brackets without it. */
export function Numbers({ claim }: { readonly claim: Claim }) {
  const w = words().numbers;
  const { value } = useAnswer<NumbersAnswer>("numbers", { claim: claim.id });
  const answer = value?.claim === claim.id ? value : undefined;
  const kind = claim.status === "accepted" ? "moves" : "would";
  return (
    <section class="moved-numbers" aria-busy={answer === undefined}>
      <h3>{w.head[kind]}</h3>
      {answer === undefined ? (
        <p class="muted">{w.working}</p>
      ) : answer.numbers.length === 0 ? (
        <p class="muted">{w.none[kind]}</p>
      ) : (
        <>
          <Table answer={answer} />
          <p class="caption">{w.caption}</p>
        </>
      )}
    </section>
  );
}

function Table({ answer }: { readonly answer: NumbersAnswer }) {
  const rows = new Map<string, Moved[]>();
  for (const one of answer.numbers) {
    const key = one.kind === "tilt" ? `${one.question} ${one.at}` : `${one.question} ${one.of} ${one.at} ${one.number}`;
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  return (
    <table>
      <tbody>
        {[...rows].map(([key, numbers]) => (
          <Row key={key} numbers={numbers} answer={answer} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ numbers, answer }: { readonly numbers: readonly Moved[]; readonly answer: NumbersAnswer }) {
  const w = words().numbers;
  const [first] = numbers;
  if (first === undefined) return null;
  const isSame = first.kind === "tilt" && numbers.every((one) => Math.abs(one.with - (one.without ?? one.with)) < 0.0005);
  const name = says(answer.names[first.of] ?? { en: first.of, zh: first.of });
  const at: Change = {
    page: first.kind === "register" ? "register" : "tilt",
    question: first.question,
    at: first.kind === "turning-point" ? undefined : first.at,
  };
  return (
    <tr>
      <th scope="row">
        <a href={linkTo(at)} onClick={followed(at)}>
          {first.kind === "turning-point" ? w.turning(first.at) : dateText(first.at, lang.value)}
        </a>
      </th>
      <td>
        {first.kind === "register" ? `${name}${lang.value === "zh" ? "：" : ": "}${says(first.what ?? { en: "", zh: "" })} ` : undefined}
        {numbers.map((one) => (
          <span key={one.number} class="number">
            {one.kind === "tilt" ? `${className(one)} ` : ""}
            <Value one={one} isSame={isSame} />
          </span>
        ))}
        {isSame ? <small> {w.same}</small> : first.without === null ? <small> {w.rests}</small> : undefined}
      </td>
    </tr>
  );
}

function Value({ one, isSame }: { readonly one: Moved; readonly isSame: boolean }) {
  const text = shown(one, one.with);
  const without = isSame || one.without === null ? "" : ` (${shown(one, one.without)})`;
  return (
    <>
      {one.address === null ? <b>{text}</b> : <Explained address={one.address}>{text}</Explained>}
      {without}
    </>
  );
}

function shown({ kind }: Moved, value: number): string {
  return kind === "register" ? String(value) : withoutZero(value.toFixed(2));
}

/** The class that a probability is of: the patron leaned to, or neither. */
function className({ question, number }: Moved): string {
  const patrons = overview.value?.questions.find((one) => one.id === question)?.actors.slice(1) ?? [];
  const patron = number === "pA" ? patrons[0] : number === "pB" ? patrons[1] : undefined;
  return patron === undefined ? words().numbers.equal : nameOf(patron);
}
