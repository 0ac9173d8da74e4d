import type { Normal } from "../alignment/index.ts";

/** The law of the logarithm of something that is declared by its median and the spread of its logarithm. */
export function logarithm({ median, spread }: { readonly median: number; readonly spread: number }): Normal {
  return { mean: Math.log(median), sd: spread };
}
