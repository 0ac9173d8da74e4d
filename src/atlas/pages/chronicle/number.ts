import { lang } from "../../view/store.ts";

/** A count as the reader's language writes it: `100,000`. */
export function counted(n: number): string {
  return new Intl.NumberFormat(lang.value).format(n);
}
