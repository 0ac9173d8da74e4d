import { digestOf } from "../../record/index.ts";

const NOTE = `Country A and Country B

On 6 July 1961 North Korea signed a treaty of alliance with the Soviet Union; a treaty with China followed within the same month.
`;

/** The files of a new study: a short note of its own, one claim that points into it, and a question to start from. */
export function starterStudy(): Readonly<Record<string, string>> {
  const digest = digestOf(NOTE);
  const start = NOTE.indexOf("On 6 July");
  const claim = {
    id: "note-001",
    source: "note",
    at: { start, end: NOTE.indexOf(";"), digest },
    type: "sign_treaty",
    subtype: "alliance",
    actors: [
      { role: "participant", actor: "PRK" },
      { role: "participant", actor: "SUN" },
    ],
    date: { edtf: "1961-07-06", words: "6 July 1961", basis: "explicit" },
    certainty: "asserted",
    gloss: { en: "The DPRK and the USSR sign a treaty of alliance.", zh: "朝鲜与苏联签订同盟条约。" },
    event: "treaty-prk-sun-1961",
    tier: "core",
    status: "accepted",
    coder: "me",
    codedAt: "2026-01-01",
  };
  const source = {
    id: "note",
    type: "document",
    title: "A first note",
    custom: { document: { file: "note.txt", digest, codePoints: [...NOTE].length, language: "en", mayKeepText: true } },
  };
  return {
    "study.yaml": STUDY,
    "actors.yaml": ACTORS,
    "sources/bibliography.json": `${JSON.stringify([source], null, 2)}\n`,
    "sources/note.txt": NOTE,
    "claims/note.jsonl": `${JSON.stringify(claim)}\n`,
    "questions/tilt.yaml": QUESTION,
  };
}

const STUDY = `# What the study is. Everything in this folder is plain text, made to be read, compared and kept.
title:
  en: My study
  zh: 我的研究
languages: [en, zh]
codebook: "1.0"
licence: CC-BY-4.0
coders:
  - { id: me, name: My Name }
question: tilt
`;

const ACTORS = `# States are built in (tiltmeter actors). Add persons, parties, organisations and blocs here.
actors:
  - id: person:kim-il-sung
    kind: person
    names:
      - { text: Kim Il-sung, lang: en, kind: official }
      - { text: 金日成, lang: zh-Hans, kind: official }
    actsFor:
      - { actor: PRK, office: { en: head of government, zh: 政府首脑 }, from: 1948-09-09, to: 1972-12-28 }
`;

const QUESTION = `# Which way did a state lean between two rival powers? Every choice of method stands here.
kind: tilt
title:
  en: Which way did the DPRK lean between China and the USSR?
  zh: 朝鲜在中苏之间向哪边倾斜？
focal: PRK
patrons: [CHN, SUN]
period: { from: 1960, to: 1965 }
delta: 0.5
deltas: [0.25, 0.5, 0.75, 1]
priorVariance: 2
sourceLean: 0.5
certainties: [asserted, hedged, reported, disputed]
credence: codebook
acts:
  - { set: acts, types: [sign_treaty, joint_declaration, establish_relations, trade_agreement], by: dyad, favours: patron }
  - { set: acts, types: [visit, express_support, align_with], by: focal, favours: patron }
  - { set: acts, types: [criticize, refuse_participation, coerce], by: focal, favours: rival }
evidence: [acts]
alternatives: []
series: []
`;
