import { view } from "../../view/store.ts";
import { words } from "../../words.ts";

export default function Page() {
  return <h1>{words().pages[view.value.page]}</h1>;
}
