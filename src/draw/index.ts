export { escapeText } from "./svg.ts";
export { type TiltChartWords, tiltChart } from "./tilt-chart.ts";
