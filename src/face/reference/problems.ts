import { type Locale, PROBLEM_CODES, Problem, type ProblemCode } from "../../model/index.ts";
import { code, type Page, prose, table } from "./markdown.ts";

/** `reference/problems.md`: every problem with exit code, HTTP status and its sentence in both languages. */
export const problemsPage: Page = {
  path: "reference/problems.md",
  title: (locale) => WORDS[locale].title,
  body: (locale) => [...WORDS[locale].intro, problemTable(locale), `## ${WORDS[locale].overHttp}`, WORDS[locale].http],
};

/** A problem in which every detail stands as its own name in braces. */
export function unfilled(code: ProblemCode): Problem {
  const names = new Proxy({}, { get: (_, name) => (String(name).includes(".") ? undefined : `{${String(name)}}`) });
  return new Problem(code, names as Record<string, string>);
}

function problemTable(locale: Locale): string {
  const rows = PROBLEM_CODES.map((id) => {
    const problem = unfilled(id);
    return [code(id), String(problem.exit), String(problem.status), prose(problem.text("en")), prose(problem.text("zh"))];
  });
  return table(WORDS[locale].head, rows);
}

const WORDS = {
  en: {
    title: "Problems",
    intro: [
      "A problem is a failure that you can do something about. The command line writes its sentence to the error stream and ends with its exit code; the HTTP API answers with its status. Faults in a study's data are not problems but findings: see [Rules](../rules.md).",
      "Anything else that goes wrong is a defect of the program: exit code 70.",
    ],
    head: ["Problem", "Exit code", "HTTP status", "English", "Chinese"],
    overHttp: "Over HTTP",
    http: "The body is `application/problem+json` (RFC 9457): `type` (`urn:tiltmeter:problem:CODE`), `code`, `status`, `title` (English), `title.zh` (Chinese) and `details` with the values that fill the braces.",
  },
  zh: {
    title: "出错信息",
    intro: [
      "以下各种失败，用户自己可以处理。命令行把说明写到错误输出，并以相应的退出码结束；HTTP 接口以相应的状态码回答。研究数据中的毛病不在此列，由检查给出，见[规则](../rules.md)。",
      "其余一切异常均属程序缺陷，退出码为 70。",
    ],
    head: ["代号", "退出码", "HTTP 状态码", "英文", "中文"],
    overHttp: "经由 HTTP",
    http: "正文为 `application/problem+json`（RFC 9457）：`type`（`urn:tiltmeter:problem:代码`）、`code`、`status`、`title`（英文）、`title.zh`（中文），以及填入花括号各值的 `details`。",
  },
};
