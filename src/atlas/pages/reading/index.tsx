import "./reading.css";
import "./sheet.css";
import "./desk.css";
import "./versus.css";
import "./reading-narrow.css";
import { useEffect, useRef } from "preact/hooks";
import type { DocumentAnswer } from "../../../work/index.ts";
import { type Input, useAnswer } from "../../api.ts";
import { Loading } from "../../shell/loading.tsx";
import { Notice } from "../../shell/notice.tsx";
import { usePending } from "../../shell/use-pending.ts";
import { lang, overview, says, view } from "../../view/store.ts";
import { words as shellWords } from "../../words.ts";
import { Article } from "./article.tsx";
import { ClaimList } from "./claim-list.tsx";
import { Desk } from "./desk.tsx";
import { useFind } from "./find.ts";
import { onReadingKey } from "./keys.ts";
import { form, isContradicting, refusal, selection } from "./state.ts";
import { Toolbar } from "./toolbar.tsx";
import { Versus } from "./versus.tsx";

/** A document with its claims in the margin; what is chosen there is read, judged and edited beside it. */
export default function ReadingPage() {
  const source = sourceShown();
  const { value, failure, pending } = useAnswer<DocumentAnswer>("document", source === undefined ? undefined : inputOf(source));
  const document = value?.source === source ? value : undefined;
  useCleanDesk(source);
  if (source === undefined) return <p class="muted">{shellWords().missing.title}</p>;
  if (failure !== undefined && document === undefined) return <Notice failure={failure} />;
  if (document === undefined) return <Loading />;
  return <Room document={document} pending={pending && document.leaf.number !== leafAsked(document)} />;
}

function Room({ document, pending }: { readonly document: DocumentAnswer; readonly pending: boolean }) {
  const article = useRef<HTMLElement>(null);
  const find = useFind(document);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => onReadingKey(event, document);
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [document]);
  return (
    <div class="reading">
      <h1>{says(document.title)}</h1>
      <Toolbar document={document} find={find} />
      <div {...usePending(pending, "room")}>
        <Article document={document} found={find.onLeaf} articleRef={article} />
        <Desk document={document} />
        <ClaimList document={document} />
      </div>
      <Versus document={document} />
    </div>
  );
}

/** The source that is read: the one of the address, else the first whose text is at hand, in the reader's language where there is one. */
function sourceShown(): string | undefined {
  const named = view.value.options.source;
  if (named !== undefined) return named;
  const sources = overview.value?.sources ?? [];
  const atHand = sources.filter((source) => source.textAtHand);
  return (atHand.find((source) => source.id.endsWith(`-${lang.value}`)) ?? atHand[0] ?? sources[0])?.id;
}

function inputOf(source: string): Input {
  const { leaf, claim, place, script } = view.value.options;
  const where: Input =
    leaf !== undefined ? { leaf: Number(leaf) } : claim !== undefined ? { claim } : place !== undefined ? { at: Number(place) } : {};
  return { source, ...where, ...(script === undefined ? {} : { script }) };
}

function leafAsked(document: DocumentAnswer): number {
  return Number(view.value.options.leaf ?? document.leaf.number);
}

/** What was being written or selected belongs to its source alone. */
function useCleanDesk(source: string | undefined): void {
  useEffect(
    () => () => {
      form.value = undefined;
      selection.value = undefined;
      refusal.value = undefined;
      isContradicting.value = false;
    },
    [source],
  );
}
