import { followed } from "../../shell/link.ts";
import { linkTo, overview, says } from "../../view/store.ts";
import { words } from "./words.ts";

/** The other questions of the study about why this state leaned: hypotheses with their predictions, and rival accounts of single turns. */
export function Related({ id }: { readonly id: string }) {
  const questions = overview.value?.questions ?? [];
  const own = questions.find((one) => one.id === id);
  const others = questions.filter(
    (one) => one.id !== id && (one.kind === "matrix" || one.kind === "why") && one.actors[0] === own?.actors[0],
  );
  if (others.length === 0) return null;
  return (
    <section class="related">
      <h2>{words().related}</h2>
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <a href={linkTo({ page: "reasons", question: one.id })} onClick={followed({ page: "reasons", question: one.id })}>
              {says(one.title)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
