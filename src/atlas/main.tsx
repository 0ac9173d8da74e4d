import { render } from "preact";
import type { Overview } from "../work/index.ts";
import { ask } from "./api.ts";
import { Shell } from "./shell/shell.tsx";
import { loadFonts } from "./styles/load-fonts.ts";
import { overview } from "./view/store.ts";

loadFonts();
const root = document.getElementById("root");
if (root !== null) render(<Shell />, root);
ask<Overview>("overview").then(
  (known) => {
    overview.value = known;
  },
  (failure: unknown) => {
    if (root !== null) render(<Shell failure={failure} />, root);
  },
);
