import { followed } from "../../shell/link.ts";
import { linkTo, overview, says } from "../../view/store.ts";
import { words } from "./words.ts";

/** The evidence matrices of the study that weigh rival accounts of turns of the same states, to go to. */
export function Matrices({ about }: { readonly about: string }) {
  const questions = overview.value?.questions ?? [];
  const tilt = questions.find((one) => one.id === about);
  const found = questions.filter((one) => one.kind === "matrix" && one.actors[0] === tilt?.actors[0]);
  if (found.length === 0) return null;
  return (
    <section class="matrices">
      <h2>{words().matrices}</h2>
      <ul>
        {found.map((one) => (
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
