declare module "subset-font" {
  /** The glyphs of a text alone, cut out of a font by HarfBuzz. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: "truetype" | "woff2";
      readonly variationAxes?: Readonly<Record<string, number>>;
      readonly keepFeatures?: readonly string[];
      readonly dropTables?: readonly string[];
      readonly noHinting?: boolean;
    },
  ): Promise<Buffer>;
}
