import { type BrokenStudy, type Edit, edit, put } from "./broken-study.ts";

const FILE = "questions/others.yaml";

const SOUND = `kind: comparative
title: { en: And the others?, zh: 他国如何？ }
like: lean
period: { from: 1960, to: 1965 }
cases:
  - { focal: PRK, why: { en: a neighbour, zh: 邻国 } }
  - { focal: VDR, patrons: [SUN, USA], period: { from: 1961, to: 1962 }, why: { en: at war, zh: 处于战争 } }
`;

/** The base study with a comparison of states; the edits put marks and faults into it. */
function states(...edits: Edit[]): BrokenStudy["edits"] {
  return [put(FILE, SOUND), ...edits];
}

function swap(from: string, to: string): Edit {
  return edit(FILE, from, to);
}

export const BROKEN_COMPARATIVE: readonly BrokenStudy[] = [
  { name: "a comparison like a question that is not there", edits: states(swap("like: lean", "like: ▸question/not-a-tilt◂leaning")) },
  { name: "a comparison of nobody", edits: states(swap("focal: PRK", "focal: ▸actor/unknown◂QQQ")) },
  { name: "a comparison between nobody", edits: states(swap("[SUN, USA]", "[SUN, ▸actor/unknown◂QQQ]")) },
  { name: "a state that is one of the patrons it is asked about", edits: states(swap("focal: PRK", "focal: ▸question/same-actor◂CHN")) },
  { name: "a state between one power and itself", edits: states(swap("[SUN, USA]", "[SUN, ▸question/same-actor◂SUN]")) },
  {
    name: "a state compared twice",
    edits: states(swap("VDR, patrons: [SUN, USA], period: { from: 1961, to: 1962 }", "▸question/case-twice◂PRK")),
  },
  { name: "a state compared over no year", edits: states(swap("from: 1961, to: 1962", "from: ▸question/empty-period◂1963, to: 1962")) },
];
