export { type CaptionText, captionBlock } from "./caption-block.ts";
export { figureWords } from "./figure-words.ts";
export { escapeText } from "./svg.ts";
export { type TextStyle, textWidth } from "./text-width.ts";
export { type TiltChartOptions, tiltChart } from "./tilt-chart.ts";
export { COLOURS, FONTS, resolveTokens, type Theme } from "./tokens.ts";
export { wrapText } from "./wrap-text.ts";
