import { createFolding } from "../model/index.ts";
import { once } from "./stage.ts";

/** Traditional characters, in Taiwan's and Hong Kong's forms too, as simplified ones: the tables of OpenCC, one character at a time. */
export const chineseFolding = once(async () => {
  const { Converter } = await import("opencc-js/t2cn");
  const fromTaiwan = Converter({ from: "tw", to: "cn" });
  const fromHongKong = Converter({ from: "hk", to: "cn" });
  return createFolding((character) => fromHongKong(fromTaiwan(character)));
});
