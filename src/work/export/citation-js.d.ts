/** The part of citation.js (0.8) that is used here; the packages bring no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: readonly object[], options?: { readonly generateGraph?: boolean });
    format(format: string, options: { readonly format: "object" }): unknown;
  }
  export const plugins: { readonly config: { get(name: string): { readonly format: { asciiOnly: boolean } } } };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
