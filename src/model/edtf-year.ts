/** The astronomical years a year text allows, both included, `low ≤ high`. */
export interface YearRange {
  readonly low: number;
  readonly high: number;
}

/** The years of a valid year text; significant digits are `nominal`ly the very year, and what is `meant` is the whole range they leave open. */
export function yearRange(text: string, reading: "nominal" | "meant"): YearRange {
  const plain = plainYear(text);
  if (!Number.isNaN(plain)) return { low: plain, high: plain };
  if (text.includes("X")) return { low: nthYear(text, 0), high: nthYear(text, countYears(text) - 1) };
  const { value, significant } = letteredYear(text);
  if (reading === "nominal" || significant === null) return { low: value, high: value };
  const width = 10 ** (String(Math.abs(value)).length - significant);
  const floor = Math.floor(Math.abs(value) / width) * width;
  return value < 0 ? { low: -floor - width + 1, high: -floor } : { low: floor, high: floor + width - 1 };
}

/** The number of years in the unit a year text is given to: 1, 10 for a decade, 100 for a century, a power of ten for a rounded long year. */
export function yearUnit(text: string): number {
  const exponent = text.startsWith("Y") ? text.indexOf("E") : -1;
  const rounded = text.indexOf("S");
  if (rounded >= 0) {
    const { value, significant } = letteredYear(text);
    return 10 ** (String(Math.abs(value)).length - (significant ?? 0));
  }
  if (exponent >= 0) return 10 ** Number(text.slice(exponent + 1));
  return 10 ** (text.length - text.replace(/X+$/, "").length);
}

/** The value of a year text without unspecified digits, with its number of significant digits or null where all are. */
export function letteredYear(text: string): { value: number; significant: number | null } {
  const match = /^Y?(-?\d+)(?:E(\d+))?(?:S(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`"${text}" is not a year without unspecified digits`);
  const [, mantissa, exponent, significant] = match;
  const value = Number(mantissa) * 10 ** Number(exponent ?? 0);
  return { value, significant: significant === undefined ? null : Number(significant) };
}

/** How many years a text with unspecified digits allows; the year −0 is not one. */
export function countYears(text: string): number {
  let unspecified = 0;
  for (const character of text) if (character === "X") unspecified += 1;
  return 10 ** unspecified - (admitsNegativeZero(text) ? 1 : 0);
}

/** The n-th year, in time, that a text with unspecified digits allows, `0 ≤ n < countYears(text)`. */
export function nthYear(text: string, n: number): number {
  const negative = text.startsWith("-");
  let rest = negative ? countYears(text) - 1 - n + (admitsNegativeZero(text) ? 1 : 0) : n;
  let value = 0;
  let place = 1;
  for (let at = text.length - 1; at >= (negative ? 1 : 0); at -= 1) {
    const character = text[at];
    const digit = character === "X" ? rest % 10 : Number(character);
    if (character === "X") rest = Math.floor(rest / 10);
    value += digit * place;
    place *= 10;
  }
  return negative ? -value : value;
}

function admitsNegativeZero(text: string): boolean {
  return /^-[0X]+$/.test(text);
}

function plainYear(text: string): number {
  if (text.length === 4) return fourDigits(text, 0);
  return text.length === 5 && text.startsWith("-") ? -fourDigits(text, 1) : Number.NaN;
}

function fourDigits(text: string, at: number): number {
  let value = 0;
  for (let index = at; index < at + 4; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
