import type { DocumentAnswer } from "../../../work/index.ts";
import { go, says, view } from "../../view/store.ts";
import { standingOf } from "./chosen.ts";
import { choose } from "./state.ts";
import { words } from "./words.ts";

/** The claims of the leaf once more as a table, rejected and superseded ones too: for reading out, and for those who want no margin. */
export function ClaimList({ document }: { readonly document: DocumentAnswer }) {
  const w = words();
  return (
    <details class="claim-list" open={view.value.options.list === "yes"} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{w.claimList(document.claims.length)}</summary>
      <table>
        <tbody>
          {document.claims.map((one) => (
            <tr key={one.claim.id} class={one.claim.id === view.value.options.claim ? "on" : ""}>
              <th scope="row">
                <button type="button" class={`link ${standingOf(one)}`} onClick={() => choose(one.claim, document)}>
                  {one.claim.id}
                </button>
              </th>
              <td class="n">{one.claim.date.edtf ?? w.noDate}</td>
              <td>{says(one.claim.gloss)}</td>
              <td>
                {w.status[one.claim.status]}
                {one.contradictions.length === 0 ? "" : `, ≠ ${one.contradictions.join(" ")}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function onToggle(open: boolean): void {
  if (open !== (view.peek().options.list === "yes")) go({ options: { list: open ? "yes" : undefined } }, { replace: true });
}
