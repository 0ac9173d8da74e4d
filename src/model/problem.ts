import type { Bilingual, Locale } from "./bilingual.ts";
import { fill } from "./finding.ts";

/** What can go wrong that its reader can act on: the sentence in both languages, the exit code of the command line and the HTTP status. */
const PROBLEMS = {
  "no-study": {
    exit: 2,
    status: 404,
    says: {
      en: "There is no study at {path} (no study.yaml). Name one with --study DIR, or make one: tiltmeter init DIR",
      zh: "{path} 处没有研究（缺少 study.yaml）。请用 --study DIR 指明，或新建：tiltmeter init DIR",
    },
  },
  "several-studies": {
    exit: 2,
    status: 400,
    says: {
      en: "There are several studies here: {found}. Name one with --study DIR, or write the name of its folder into studies/default",
      zh: "此处有多个研究：{found}。请用 --study DIR 指明其一，或将其文件夹名写入 studies/default",
    },
  },
  "study-has-errors": {
    exit: 1,
    status: 422,
    says: {
      en: "{path} has errors ({errors}); nothing was built. See: tiltmeter check {path}",
      zh: "{path} 有 {errors} 处错误；未生成任何结果。请看：tiltmeter check {path}",
    },
  },
  "folder-not-empty": {
    exit: 2,
    status: 409,
    says: {
      en: "{path} is not empty; nothing was written. Name a new folder",
      zh: "{path} 不是空文件夹；未写入任何内容。请另指定新文件夹",
    },
  },
  "unknown-operation": {
    exit: 2,
    status: 404,
    says: { en: "There is no operation {value}. {hint}See: tiltmeter help", zh: "没有名为 {value} 的操作。{hint}请看：tiltmeter help" },
  },
  "bad-option": {
    exit: 2,
    status: 400,
    says: { en: "{option}: {value} is not allowed; expected {expected}", zh: "{option}：不允许 {value}；应为 {expected}" },
  },
  "unknown-option": {
    exit: 2,
    status: 400,
    says: { en: "{value} is not an option of {operation}. Known: {known}", zh: "{operation} 没有选项 {value}。可用：{known}" },
  },
  "missing-option": {
    exit: 2,
    status: 400,
    says: {
      en: "{operation} needs {option}. See: tiltmeter help {operation}",
      zh: "{operation} 需要 {option}。请看：tiltmeter help {operation}",
    },
  },
  "bad-body": { exit: 2, status: 400, says: { en: "The body of the request is not a JSON object", zh: "请求正文不是 JSON 对象" } },
  "not-found": { exit: 1, status: 404, says: { en: "There is no {what} {value}. {hint}", zh: "没有{what} {value}。{hint}" } },
  "no-figures": {
    exit: 1,
    status: 404,
    says: {
      en: "There are no figures of {value} to measure with: {missing} is not in your data folder. Add it: tiltmeter data add FILE; what it is and where: tiltmeter data list",
      zh: "没有可用于测量 {value} 的数字：数据文件夹中没有 {missing}。请添加：tiltmeter data add 文件；其内容与来处：tiltmeter data list",
    },
  },
  "no-browser": {
    exit: 1,
    status: 422,
    says: {
      en: "{path} is printed by a browser, and no Chromium, Chrome or Edge was found. Name it in CHROME_PATH, or write {html} and print that",
      zh: "{path} 须由浏览器打印，而未找到 Chromium、Chrome 或 Edge。请以 CHROME_PATH 指明，或改写 {html} 再自行打印",
    },
  },
  "cannot-print": {
    exit: 1,
    status: 500,
    says: {
      en: "{path} was not written: {browser} could not print it ({reason}). Write HTML instead and print that",
      zh: "未写入 {path}：{browser} 无法打印（{reason}）。请改存 HTML 再自行打印",
    },
  },
  "cannot-write": {
    exit: 1,
    status: 500,
    says: { en: "Cannot write {path}: {reason}. Nothing was changed", zh: "无法写入 {path}：{reason}。未作任何改动" },
  },
  "read-only": {
    exit: 1,
    status: 403,
    says: {
      en: "{path} lies where this program may not write. Nothing was changed. To edit, copy the study to a folder of your own",
      zh: "{path} 所在之处不许本程序写入。未作任何改动。如要修改，请把研究复制到自己的文件夹",
    },
  },
  "file-changed": {
    exit: 1,
    status: 409,
    says: {
      en: "{path} has been changed since it was read; nothing was written. Read it again, then repeat the edit",
      zh: "{path} 读取之后已被改动；未写入任何内容。请重新读取后再改",
    },
  },
  "edit-has-errors": {
    exit: 1,
    status: 422,
    says: { en: "Nothing was written: {says}", zh: "未写入任何内容：{says}" },
  },
  "foreign-request": {
    exit: 2,
    status: 403,
    says: {
      en: "Only a page of this server may change the study; {value} is another. Nothing was changed",
      zh: "只有本服务器的页面可以修改研究；{value} 并非本服务器。未作任何改动",
    },
  },
  "cannot-read": { exit: 1, status: 500, says: { en: "Cannot read {path}: {reason}", zh: "无法读取 {path}：{reason}" } },
  "not-text": {
    exit: 1,
    status: 422,
    says: {
      en: "{path} is no text in UTF-8. Save it as plain text (UTF-8) and name that file; nothing was changed",
      zh: "{path} 不是 UTF-8 文本。请另存为纯文本（UTF-8）后再指定；未作任何改动",
    },
  },
  "source-known": {
    exit: 1,
    status: 409,
    says: {
      en: "The bibliography has {value} already ({file}). Give another --id, or rename the file; nothing was changed",
      zh: "文献目录已有 {value}（{file}）。请另给 --id，或改文件名；未作任何改动",
    },
  },
  "port-taken": {
    exit: 1,
    status: 500,
    says: { en: "Port {port} is in use. Choose another with --port", zh: "端口 {port} 已被占用。请用 --port 另选" },
  },
  "damaged-artifact": {
    exit: 1,
    status: 500,
    says: {
      en: "{path} does not match its manifest. Remove the folder .tiltmeter and run again",
      zh: "{path} 与其清单不符。请删除 .tiltmeter 文件夹后重新运行",
    },
  },
  "damaged-data": {
    exit: 1,
    status: 500,
    says: {
      en: "{path} is not what Tiltmeter wrote there. Remove it and add the data set again: tiltmeter data add FILE",
      zh: "{path} 已非倾斜仪所写。请删除后重新添加该数据集：tiltmeter data add 文件",
    },
  },
  "data-set-there": {
    exit: 1,
    status: 409,
    says: {
      en: "{set} is there already, taken from {file}. Nothing was changed. To put this file in its place: --replace",
      zh: "{set} 已存在，取自 {file}。未作任何改动。如要以此文件取代：--replace",
    },
  },
  "data-missing": {
    exit: 2,
    status: 409,
    says: {
      en: "These data sets are not in your data folder: {sets}. Where to get one: tiltmeter data list {first}; to take it in: tiltmeter data add FILE",
      zh: "您的数据文件夹中没有：{sets}。获取途径：tiltmeter data list {first}；收入：tiltmeter data add 文件",
    },
  },
  "no-model": {
    exit: 1,
    status: 404,
    says: {
      en: "{value} has no model to audit: the question declares none (indicators, model), or nothing of its evidence feeds the tilt",
      zh: "{value} 没有可供检验的模型：该问题未声明模型（indicators、model），或其证据均不计入倾斜",
    },
  },
  cancelled: {
    exit: 130,
    status: 499,
    says: { en: "Stopped. What was finished is kept; nothing is half-written", zh: "已停止。已完成的部分保留；没有写到一半的文件" },
  },
} as const satisfies Record<string, { exit: number; status: number; says: Bilingual }>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

/** A failure its reader can act on. Anything else that is thrown is a defect of the program. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ProblemCode, details: Readonly<Record<string, string | number>> = {}, options: { cause?: unknown } = {}) {
    super(fill(PROBLEMS[code].says.en, details, "en"), options);
    this.code = code;
    this.details = details;
  }

  /** The sentence that a reader sees. */
  text(locale: Locale): string {
    return fill(PROBLEMS[this.code].says[locale], this.details, locale);
  }

  get exit(): number {
    return PROBLEMS[this.code].exit;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }
}
