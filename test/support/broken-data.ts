import type { RuleId } from "../../src/model/index.ts";

/** A file of reference data broken on purpose: its bytes, and the one finding that it must bring, with the value that is shown. */
export interface BrokenData {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly options?: Readonly<Record<string, string>>;
  /** Where `data add` must point, as line:column. */
  readonly at: string;
  readonly rule: RuleId;
  readonly shows: string;
}

/** A sound file in the layout of NMC 7.0; the numbers are invented. */
export const SOUND = `stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version
CHN,710,1961,7900000,2600,8700,240000,658000,61000,.105,2025
PRK,731,1961,210000,343,776,11800,11600,900,.0056,2025
PRK,731,1962,-9,338,1050,12900,11900,950,.0058,2025
ROK,732,1961,162000,600,66,6500,25700,3100,.0090,2025
`;

const with_ = (from: string, to: string): string => {
  const parts = SOUND.split(from);
  if (parts.length < 2) throw new RangeError(`no ${from}`);
  return [parts[0], parts.slice(1).join(from)].join(to);
};

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const ICEWS = "Event ID,Event Date,Source Name,Source Country,Target Name,Target Country,CAMEO Code,Intensity\n";
const CONTIGUITY = "ccode1,ccode2,conttype,stdate,enddate\n";

export const BROKEN_DATA: readonly BrokenData[] = [
  { name: "a heading that is misspelt", content: with_("milper", "milpers"), at: "1:1", rule: "data/missing-column", shows: "milper" },
  { name: "a table of another kind", content: "name,score\nA,1\n", at: "1:1", rule: "data/not-recognised", shows: "name, score" },
  {
    name: "letters where the number of a state should stand",
    content: with_("PRK,731,1962", "PRK,PRK,1962"),
    at: "4:5",
    rule: "data/unknown-code",
    shows: "731 may be meant",
  },
  { name: "a number that no state has", content: with_("ROK,732", "ROK,997"), at: "5:5", rule: "data/unknown-code", shows: "997" },
  {
    name: "a year as text",
    content: with_("731,1962", "731,nineteen sixty-two"),
    at: "4:9",
    rule: "data/not-a-year",
    shows: "nineteen sixty-two",
  },
  { name: "a year with a word", content: with_("732,1961", "732,1961年"), at: "5:9", rule: "data/not-a-year", shows: "1961年" },
  { name: "a year of five digits", content: with_("731,1962", "731,19620"), at: "4:9", rule: "data/not-a-year", shows: "19620" },
  {
    name: "a row that stands twice",
    content: `${SOUND}PRK,731,1961,1,1,1,1,1,1,.1,2025\n`,
    at: "6:5",
    rule: "data/duplicate-key",
    shows: "line 3",
  },
  { name: "a row without its state", content: with_("PRK,731,1962", "PRK,,1962"), at: "4:5", rule: "data/no-key", shows: "ccode" },
  {
    name: "a number that Excel made into a date",
    content: with_(",338,", ",3-Mar,"),
    at: "4:17",
    rule: "data/changed-by-excel",
    shows: "3-Mar",
  },
  {
    name: "days that Excel wrote its own way",
    content: `${CONTIGUITY}2,20,1,1920-01-01,2016-12-01\n2,31,4,7/1/1973,2016-12-01\n`,
    at: "3:8",
    rule: "data/changed-by-excel",
    shows: "7/1/1973",
  },
  {
    name: "days that Excel counts from 1900",
    content: `${CONTIGUITY}2,20,1,7306,2016-12-01\n2,31,4,26846,2016-12-01\n`.replace("7306", "1920-01-01"),
    at: "3:8",
    rule: "data/changed-by-excel",
    shows: "26846",
  },
  {
    name: "a day that does not exist",
    content: `${CONTIGUITY}2,20,1,1920-02-30,2016-12-01\n`,
    at: "2:8",
    rule: "data/not-a-day",
    shows: "1920-02-30",
  },
  { name: "a comma for the decimal point", content: with_(".0058", '"0,0058"'), at: "4:42", rule: "data/not-a-number", shows: "0,0058" },
  {
    name: "half a soldier where whole ones are counted",
    content: with_(",338,", ",338.5,"),
    at: "4:17",
    rule: "data/not-a-number",
    shows: "338.5",
  },
  { name: "a share above one", content: with_(".0058", "5.8"), at: "4:42", rule: "data/out-of-range", shows: "5.8" },
  { name: "a line with a cell too few", content: with_(",950,.0058", ",.0058"), at: "4:1", rule: "data/not-csv", shows: "10 cells" },
  {
    name: "a quotation mark that nothing closes",
    content: with_("PRK,731,1962", '"PRK,731,1962'),
    at: "4:1",
    rule: "data/not-csv",
    shows: "quotation",
  },
  { name: "a head without rows", content: SOUND.split("\n")[0] ?? "", at: "1:1", rule: "data/empty", shows: "no rows" },
  { name: "an empty file", content: "\n", at: "1:1", rule: "data/empty", shows: "no rows" },
  {
    name: "names in Windows-1252",
    content: latin(with_("ROK,732", "C\u00f4te,732")),
    at: "5:2",
    rule: "data/not-utf8",
    shows: "--encoding windows-1252",
  },
  {
    name: "Chinese in GBK",
    content: Buffer.concat([
      Buffer.from(`${SOUND}`),
      Buffer.from([0xb3, 0xaf, 0xcf, 0xca]),
      Buffer.from(",731,1963,1,1,1,1,1,1,.1,2025\n"),
    ]),
    at: "6:1",
    rule: "data/not-utf8",
    shows: "--encoding gbk",
  },
  {
    name: "UTF-16",
    content: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SOUND, "utf16le")]),
    at: "1:1",
    rule: "data/not-utf8",
    shows: "utf-16le",
  },
  {
    name: "a Parquet file that was cut off",
    content: "PAR1\u0015\u0004 and then nothing",
    at: "1:1",
    rule: "data/damaged",
    shows: "Parquet",
  },
  { name: "a ZIP archive", content: latin("PK\u0003\u0004 NMC-70-abridged.csv"), at: "1:1", rule: "data/other-form", shows: "unpack" },
  { name: "an Excel workbook", content: latin("PK\u0003\u0004 [Content_Types].xml"), at: "1:1", rule: "data/other-form", shows: "Excel" },
  { name: "a Stata file", content: "<stata_dta><header>", at: "1:1", rule: "data/other-form", shows: "export delimited" },
  { name: "the page instead of the file", content: "<!DOCTYPE html><html>", at: "1:1", rule: "data/other-form", shows: "web page" },
  {
    name: "event codes without their leading zeros",
    content: `${ICEWS}1,2018-06-01,A,Bangladesh,B,Vietnam,190,-10\n2,2018-06-01,A,Bangladesh,B,Vietnam,40,1\n`,
    at: "3:37",
    rule: "data/lost-zeros",
    shows: "40",
  },
  {
    name: "headings that fit two data sets",
    content: "ccode1,ccode2,year,mindist,igos\n2,20,1961,0,30\n",
    at: "1:1",
    rule: "data/ambiguous",
    shows: "minimum-distance, igos",
  },
  {
    name: "the columns of another data set than the one that was named",
    content: SOUND,
    options: { as: "polity" },
    at: "1:1",
    rule: "data/not-recognised",
    shows: "--map",
  },
];
