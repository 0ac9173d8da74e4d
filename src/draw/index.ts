export { type CaptionText, captionBlock } from "./caption-block.ts";
export { escapeText } from "./svg.ts";
export { type TextStyle, textWidth } from "./text-width.ts";
export { type TiltFigure, type TiltFigureOptions, tiltFigure } from "./tilt/figure.ts";
export { deltasOf, type TiltNames } from "./tilt/seen.ts";
export { COLOURS, FONTS, resolveTokens, type Theme } from "./tokens.ts";
export { wrapText } from "./wrap-text.ts";
