const CHINESE_DATE = /(\d{1,4} ?年(?: ?\d{1,2} ?月)?(?: ?\d{1,2} ?[日号])?|\d{1,2} ?月 ?\d{1,2} ?[日号])/u;

/** A sentence in which no date is broken at the end of a line. */
export function Sentence({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(CHINESE_DATE).map((part, i) =>
        i % 2 === 0 ? (
          part
        ) : (
          <span key={i} class="whole">
            {part}
          </span>
        ),
      )}
    </>
  );
}
