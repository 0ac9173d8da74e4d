import type { Locale } from "../../../model/index.ts";
import { lang } from "../../view/store.ts";

const en = {
  between: "Between",
  and: "and",
  from: "from",
  to: "to",
  show: "Show",
  outside: (year: number) => `${year}: outside the years asked about`,
  outsideText: (from: number, to: number) => `Asked about are the years ${from}–${to}.`,
  goTo: (year: number) => `Go to ${year}`,
  fit: (n: number) => `Fit all ${n} states`,
  fitting: (done: number, of: number) => `${done} of ${of} states`,
  left: (seconds: number) => `, about ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`,
  cancel: "Cancel",
};

const zh: typeof en = {
  between: "在",
  and: "与",
  from: "自",
  to: "至",
  show: "显示",
  outside: (year) => `${year} 年：不在所问年份之内`,
  outsideText: (from, to) => `所问为 ${from}—${to} 年。`,
  goTo: (year) => `前往 ${year} 年`,
  fit: (n) => `拟合全部 ${n} 国`,
  fitting: (done, of) => `${of} 国中的 ${done} 国`,
  left: (seconds) => `，约余 ${seconds < 90 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`}`,
  cancel: "取消",
};

const catalogue: Readonly<Record<Locale, typeof en>> = { en, zh };

/** The sentences of the page States in the reader's language. */
export function words(): typeof en {
  return catalogue[lang.value];
}
