import { type BrokenStudy, claim, claimsFile, edit } from "./broken-study.ts";

const DATES: readonly BrokenStudy[] = [
  { name: "a date in words", edits: [claim("memo-002", '"edtf":"1961-05"', '"edtf":"▸date/not-edtf◂May 1961"')] },
  { name: "a date in Chinese", edits: [claim("memo-002", '"edtf":"1961-05"', '"edtf":"1961▸date/not-edtf◂年5月"')] },
  { name: "a decade with a small x", edits: [claim("memo-002", '"edtf":"1961-05"', '"edtf":"196▸date/not-edtf◂x"')] },
  { name: "a day that no calendar has", edits: [claim("memo-001", '"edtf":"1960-03-12"', '"edtf":"1960-02-▸date/no-such-day◂30"')] },
  { name: "a thirteenth month", edits: [claim("memo-002", '"edtf":"1961-05"', '"edtf":"1961-▸date/no-such-day◂13"')] },
  { name: "an interval that ends before it begins", edits: [claim("memo-007", '"edtf":"1964"', '"edtf":"1964/▸date/reversed◂1962"')] },
  {
    name: "a bad date among the alternatives",
    edits: [claim("memo-002", '"basis":"explicit"', '"basis":"explicit","alternatives":["1961","▸date/not-edtf◂spring 1961"]')],
  },
  {
    name: "a bad date in a quoted YAML text",
    edits: [edit("actors.yaml", '"1966"', '"1966▸date/not-edtf◂ or so"')],
  },
  {
    name: "a date whose basis says that there is none",
    edits: [claim("memo-005", '"1963","words":"1963年","basis":"sentence"', '▸date/none-with-value◂"1963","basis":"none"')],
  },
  { name: "no date, but a basis for it", edits: [claim("memo-009", '"basis":"none"', '"basis":▸date/missing-with-basis◂"context"')] },
];

const PARTIES: readonly BrokenStudy[] = [
  {
    name: "a person that nobody defined, one letter off",
    edits: [claim("memo-002", '"person:envoy-dorj"', '▸actor/unknown◂"person:envoy-dorji"')],
  },
  { name: "a state that does not exist", edits: [claim("memo-008", '"actor":"SUN"', '"actor":▸actor/unknown◂"XQX"')] },
  {
    name: "an unknown go-between and an unknown author of a report",
    edits: [
      claim("memo-004", '"actor":"CHN"', '"actor":"CHN","via":▸actor/unknown◂"org:nobody"'),
      claim("memo-008", '"certainty":"reported"', '"certainty":"reported","attributedTo":▸actor/unknown◂"person:nobody"'),
    ],
  },
  {
    name: "the USSR after its end",
    edits: [claim("memo-008", '"actor":"SUN"', '"actor":▸actor/did-not-exist◂"SUN"'), claim("memo-008", '"edtf":"1965"', '"edtf":"1995"')],
  },
  {
    name: "an envoy after his mission",
    edits: [
      claim("memo-002", '"person:envoy-dorj"', '▸actor/acts-for-nobody◂"person:envoy-dorj"'),
      claim("memo-002", '"edtf":"1961-05"', '"edtf":"1967-05"'),
    ],
  },
  { name: "an actor that praises itself", edits: [claim("memo-003", '"actor":"SUN"', '"actor":▸actor/both-sides◂"person:envoy-dorj"')] },
];

const TYPES: readonly BrokenStudy[] = [
  { name: "a misspelt type", edits: [claim("memo-004", '"criticize"', '▸type/unknown◂"criticise"')] },
  { name: "a type that is like no other", edits: [claim("memo-004", '"criticize"', '▸type/unknown◂"quarrel"')] },
  { name: "a misspelt subtype", edits: [claim("memo-008", '"loan"', '▸subtype/unknown◂"loans"')] },
  {
    name: "a subtype of a type that has none",
    edits: [claim("memo-008", '"grant_aid","subtype":"loan"', '"resume_aid","subtype":▸subtype/unknown◂"loan"')],
  },
  {
    name: "an aid claim without a receiver",
    edits: [
      claim(
        "memo-008",
        '[{"role":"source","actor":"SUN"},{"role":"target","actor":"MNG"}]',
        '▸role/missing◂[{"role":"source","actor":"SUN"}]',
      ),
    ],
  },
  {
    name: "a treaty signed by one side alone",
    edits: [
      claim(
        "memo-001",
        '[{"role":"participant","actor":"MNG"},{"role":"participant","actor":"CHN"}]',
        '▸role/one-sided◂[{"role":"participant","actor":"MNG"}]',
      ),
    ],
  },
  {
    name: "a treaty with a source and a target",
    edits: [
      claim("memo-001", '"role":"participant","actor":"MNG"', '"role":▸role/not-allowed◂"source","actor":"MNG"'),
      claim("memo-001", '"role":"participant","actor":"CHN"', '"role":▸role/not-allowed◂"target","actor":"CHN"'),
    ],
  },
];

const REFERENCES: readonly BrokenStudy[] = [
  { name: "two claims with one id", edits: [claim("memo-005", '"memo-005"', '▸claim/duplicate-id◂"memo-001"')] },
  {
    name: "a claim in the file of another source",
    edits: [
      claim("memo-003", '"source":"memo"', '"source":▸claim/other-file◂"diary"'),
      claim("memo-003", '"at":', '"at":▸claim/source-without-document◂'),
    ],
  },
  {
    name: "claims of a source that the bibliography does not have",
    edits: [claimsFile("ghost", (line) => line.replace('"ghost"', '▸claim/unknown-source◂"ghost"'))],
  },
  {
    name: "claims of a source without a document",
    edits: [claimsFile("diary", (line) => line.replace('"at":', '"at":▸claim/source-without-document◂'))],
  },
  {
    name: "a contradiction with a claim that is not there",
    edits: [claim("memo-006", '["memo-001"]', '[▸claim/unknown-claim◂"memo-101"]')],
  },
  {
    name: "a claim that contradicts itself",
    edits: [claim("memo-006", '["memo-001"]', '["memo-001",▸claim/contradicts-itself◂"memo-006"]')],
  },
  {
    name: "a claim that takes the place of one that is not there",
    edits: [claim("memo-007", '"supersedes":"memo-009"', '"supersedes":▸claim/unknown-claim◂"memo-099"')],
  },
  {
    name: "a superseded claim that is still accepted",
    edits: [claim("memo-009", '"superseded"', '▸claim/superseded-still-accepted◂"accepted"')],
  },
  { name: "a coder whom study.yaml does not name", edits: [claim("memo-005", '"ada"', '▸claim/unknown-coder◂"eda"')] },
  {
    name: "a root source that the bibliography does not have",
    edits: [claim("memo-008", '["diary"]', '["diary",▸source/unknown◂"letters"]')],
  },
];

const PASSAGES: readonly BrokenStudy[] = [
  { name: "a passage that ends where it begins", edits: [claim("memo-008", '"end":394', '"end":▸locator/empty◂366')] },
  { name: "a passage beyond the end of the document", edits: [claim("memo-008", '"end":394', '"end":▸locator/beyond-document◂3940')] },
  {
    name: "a passage in another version of the document",
    edits: [claim("memo-008", '"digest":"sha256:38', '"digest":▸locator/other-document◂"sha256:83')],
  },
];

const EVENTS: readonly BrokenStudy[] = [
  {
    name: "an event named like a claim",
    edits: [claim("memo-002", '"tier":', '"event":▸event/named-like-a-claim◂"memo-003","tier":')],
  },
  {
    name: "one event of two types",
    edits: [
      claim("memo-006", '"sign_treaty"', '"joint_declaration"'),
      claim("memo-006", '"treaty-mng-chn-1960"', '▸event/types-differ◂"treaty-mng-chn-1960"'),
    ],
  },
  {
    name: "one event of which the claims share no state",
    edits: [
      claim("memo-002", '"tier":', '"event":"journey","tier":'),
      claim("memo-007", '"actor":"MNG"', '"actor":"PRK"'),
      claim("memo-007", '"supersedes":', '"event":▸event/states-differ◂"journey","supersedes":'),
    ],
  },
  {
    name: "one event of which the claims share no state, the first naming nobody",
    edits: [
      claim("memo-002", '{"role":"source","actor":"person:envoy-dorj"},{"role":"target","actor":"SUN"}', '{"role":"source","actor":"UNK"}'),
      claim("memo-003", '"express_support"', '"visit"'),
      claim("memo-002", '"tier":', '"event":"journey","tier":'),
      claim("memo-003", '"tier":', '"event":"journey","tier":'),
      claim("memo-007", '"actor":"MNG"', '"actor":"PRK"'),
      claim("memo-007", '"supersedes":', '"event":▸event/states-differ◂"journey","supersedes":'),
    ],
  },
];

export const BROKEN_CLAIMS: readonly BrokenStudy[] = [...DATES, ...PARTIES, ...TYPES, ...REFERENCES, ...PASSAGES, ...EVENTS];
