import type { Bilingual } from "../../model/index.ts";

/** What a parser of YAML, JSON or CSV found, in words that follow a colon; as the details of a finding. A code without words stands for itself. */
export function syntaxWords(code: string): { value: string; "value.zh": string } {
  const words = WORDS[code];
  return { value: words?.en ?? code, "value.zh": words?.zh ?? code };
}

const YAML: Readonly<Record<string, Bilingual>> = {
  BAD_ALIAS: { en: "there is no anchor (&) of that name before this alias (*)", zh: "此前没有与该别名（*）对应的锚点（&）" },
  BAD_DQ_ESCAPE: { en: "no such escape after \\ in a quoted text", zh: "引号内的 \\ 转义无效" },
  BAD_INDENT: { en: "the indentation fits nothing above, or a bracket is not closed", zh: "缩进与上文不合，或括号未闭合" },
  BAD_SCALAR_START: { en: "a text that begins with this character needs quotation marks", zh: "以该字符开头的文本须加引号" },
  BLOCK_AS_IMPLICIT_KEY: {
    en: "a colon where none may stand (a text that holds a colon needs quotation marks)",
    zh: "此处不得有冒号（含冒号的文本须加引号）",
  },
  BLOCK_IN_FLOW: { en: "the brackets above are not closed", zh: "上文的括号未闭合" },
  DUPLICATE_KEY: { en: "this key stands twice", zh: "该键出现两次" },
  MISSING_CHAR: {
    en: "something is missing before this: a colon, comma, closing bracket or quotation mark",
    zh: "此前缺少冒号、逗号、右括号或引号",
  },
  MULTILINE_IMPLICIT_KEY: {
    en: "a colon is missing, or a text over several lines needs quotation marks",
    zh: "缺少冒号，或跨行文本须加引号",
  },
  MULTIPLE_DOCS: { en: "a line --- begins a second document (a file holds one)", zh: "--- 行另起了一个文档（一个文件只含一个）" },
  RESOURCE_EXHAUSTION: { en: "aliases (*) repeat each other too often", zh: "别名（*）相互重复过多" },
  TAB_AS_INDENT: { en: "a tab indents the line (use spaces)", zh: "该行用制表符缩进（请用空格）" },
  UNEXPECTED_TOKEN: { en: "this cannot stand here", zh: "此处不应有该内容" },
};

const JSON_WORDS: Readonly<Record<string, Bilingual>> = {
  EmptyLine: { en: "the line is empty", zh: "该行为空" },
  InvalidSymbol: { en: "a word without quotation marks", zh: "该词缺少引号" },
  InvalidNumberFormat: { en: "this is no number", zh: "数字写法有误" },
  PropertyNameExpected: {
    en: "a key in quotation marks is missing, or a comma too many stands before this",
    zh: "缺少加引号的键，或前面多一个逗号",
  },
  ValueExpected: { en: "a value is missing, or a comma too many stands before this", zh: "缺少值，或前面多一个逗号" },
  ColonExpected: { en: "a colon is missing before this", zh: "此前缺少冒号" },
  CommaExpected: { en: "a comma is missing before this", zh: "此前缺少逗号" },
  CloseBraceExpected: { en: "a closing brace } is missing", zh: "缺少右花括号 }" },
  CloseBracketExpected: { en: "a closing bracket ] is missing", zh: "缺少右方括号 ]" },
  EndOfFileExpected: { en: "something follows after the end", zh: "结尾之后还有内容" },
  InvalidCommentToken: { en: "JSON has no comments", zh: "JSON 不允许注释" },
  UnexpectedEndOfComment: { en: "JSON has no comments", zh: "JSON 不允许注释" },
  UnexpectedEndOfString: { en: "a quotation mark is not closed", zh: "引号未闭合" },
  UnexpectedEndOfNumber: { en: "the number breaks off", zh: "数字不完整" },
  InvalidUnicode: { en: "after \\u four hexadecimal digits must follow", zh: "\\u 之后须为四位十六进制数字" },
  InvalidEscapeCharacter: { en: "no such escape after \\ in a text", zh: "文本中的 \\ 转义无效" },
  InvalidCharacter: { en: "a control character in a text (write a tab as \\t)", zh: "文本中有控制字符（制表符请写作 \\t）" },
};

const CSV: Readonly<Record<string, Bilingual>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: { en: "the row has more or fewer cells than the first line", zh: "该行单元数与首行不同" },
  CSV_QUOTE_NOT_CLOSED: { en: "a quotation mark is not closed", zh: "引号未闭合" },
  CSV_INVALID_CLOSING_QUOTE: {
    en: "after a closing quotation mark a comma must follow (inside a cell write it twice)",
    zh: "右引号之后须为逗号（单元内的引号请写两次）",
  },
  INVALID_OPENING_QUOTE: {
    en: "a quotation mark inside a cell (put the whole cell in quotation marks)",
    zh: "单元中间有引号（请给整个单元加引号）",
  },
};

const WORDS: Readonly<Record<string, Bilingual>> = { ...YAML, ...JSON_WORDS, ...CSV };
