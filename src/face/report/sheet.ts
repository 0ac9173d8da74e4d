import { COLOURS, FONTS } from "../../draw/index.ts";

const ink = (name: keyof typeof COLOURS): string => COLOURS[name].light;

/** How a report is set, on paper and on a screen: one column, tables that do not break inside a row, figures whole. */
export const REPORT_SHEET = `
@page{size:A4;margin:22mm 20mm 20mm;@bottom-center{content:counter(page);font:9pt ${FONTS.sans};color:${ink("ink-3")}}}
*{box-sizing:border-box}
html{font:10.5pt/1.55 ${FONTS.serif};color:${ink("ink")};background:#fff}
html:lang(zh-Hans){line-height:1.75}
main{max-width:170mm;margin:0 auto;padding:12mm 4mm}
h1{font-size:21pt;line-height:1.25;font-weight:600;margin:.2em 0 .3em;text-align:start;text-wrap:balance}
h2{font-size:14pt;line-height:1.3;font-weight:600;margin:2em 0 .6em;break-after:avoid}
p{margin:.55em 0;orphans:2;widows:2}
.kicker,.about,nav,figcaption,.under,caption,table,.references,.notes{font-family:${FONTS.sans}}
.kicker{font-size:9pt;color:${ink("ink-3")};margin:0}
.subtitle{font-size:12.5pt;color:${ink("ink-2")};margin:.2em 0 1em;text-align:start}
.about{font-size:8.5pt;line-height:1.45;color:${ink("ink-2")};margin:.15em 0;overflow-wrap:anywhere;text-align:start}
nav{font-size:9pt;margin:1.6em 0 0;padding:.7em 0;border-block:.5pt solid ${ink("rule")}}
nav ol{margin:0;padding-inline-start:1.6em;columns:2}
a{color:${ink("link")};text-decoration:none}
sup{font:600 6.8pt/0 ${FONTS.sans};vertical-align:baseline;position:relative;top:-.55em;margin-inline-start:.15em}
figure{margin:1.4em 0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto}
figcaption{font-size:8.5pt;line-height:1.45;color:${ink("ink-2")};border-top:.5pt solid ${ink("rule")};padding-top:.5em;text-align:start;overflow-wrap:anywhere}
figcaption p{margin:.2em 0}
.label{color:${ink("ink")};font-weight:600}
.table{margin:1.3em 0}
table{border-collapse:collapse;width:100%;font-size:8.5pt;line-height:1.4;font-variant-numeric:tabular-nums;text-align:start}
caption{text-align:start;font-size:9pt;padding-bottom:.5em;color:${ink("ink")}}
thead th{border-block:.75pt solid ${ink("ink")};font-weight:600;text-align:start;vertical-align:bottom;padding:.35em .7em .35em 0}
tbody th,td{font-weight:400;text-wrap:pretty;text-align:start;vertical-align:top;padding:.28em .7em .28em 0;border-bottom:.35pt solid ${ink("rule")}}
.short{white-space:nowrap}
th.number,td.number{text-align:end;white-space:nowrap}
thead th.number:not(.short){white-space:normal}
tr{break-inside:avoid}
caption,thead,tbody tr:first-child{break-after:avoid}
tbody tr:first-child{break-before:avoid}
p:has(+ul),p:has(+.table){break-after:avoid}
.under{font-size:8.5pt;color:${ink("ink-2")};margin:.5em 0;text-align:start}
ul{padding-inline-start:1.3em}
.notes,.references{font-size:8.5pt;line-height:1.45;text-align:start;overflow-wrap:anywhere}
.notes{padding-inline-start:2.6em}
.notes li,.references li{margin:.25em 0;break-inside:avoid}
.references{list-style:none;padding:0}
.id{color:${ink("ink-3")}}
.disputed{color:${ink("contra-text")}}
`;
