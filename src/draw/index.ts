export { figureWords } from "./figure-words.ts";
export { escapeText } from "./svg.ts";
export { type TiltChartOptions, tiltChart } from "./tilt-chart.ts";
export { COLOURS, FONTS, resolveTokens, type Theme } from "./tokens.ts";
