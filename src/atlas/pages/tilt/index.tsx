import { Colophon } from "../../figure/colophon.tsx";
import { FigureMenu } from "../../figure/figure-menu.tsx";
import { question, view } from "../../view/store.ts";
import { words } from "../../words.ts";

export default function Page() {
  const { set, delta } = view.value.options;
  const at = /^-?\d{4}/.exec(view.value.at ?? "")?.[0];
  const figure = { name: "tilt", input: { question: question.value?.id, at, set, delta } };
  return (
    <>
      <h1>{words().pages[view.value.page]}</h1>
      <FigureMenu {...figure} />
      <Colophon {...figure} />
    </>
  );
}
