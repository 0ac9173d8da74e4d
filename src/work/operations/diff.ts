import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { Claim, Problem } from "../../model/index.ts";
import { digestOf, reasonOf } from "../../record/index.ts";
import { operation } from "../operation.ts";

const git = promisify(execFile);

const ChangedClaim = z
  .strictObject({ id: z.string(), keys: z.array(z.string()), before: Claim, after: Claim })
  .meta({ id: "ChangedClaim" });
const DiffAnswer = z
  .strictObject({
    since: z.string(),
    added: z.array(Claim),
    removed: z.array(Claim),
    changed: z.array(ChangedClaim),
    /** Other files of the study that are not as they were. */
    files: z.array(z.string()),
  })
  .meta({ id: "DiffAnswer" });
export type DiffAnswer = z.infer<typeof DiffAnswer>;

export const diff = operation({
  name: "diff",
  summary: {
    en: "What changed in the study since a git revision: claims added, removed, changed, and in which keys",
    zh: "自某一 git 版本以来研究的变化：新增、删除、修改的主张及所改的键",
  },
  writes: false,
  positional: [],
  needsStudy: true,
  http: true,
  input: z.strictObject({
    since: z
      .string()
      .regex(/^[\w@][\w./~^@{}-]*$/)
      .describe("a git revision: HEAD, HEAD~3, a tag or a commit"),
  }),
  output: DiffAnswer,
  rows: ({ added, removed, changed }) => [
    ...added.map((claim) => ({ change: "added", id: claim.id, keys: "", en: claim.gloss.en, zh: claim.gloss.zh })),
    ...removed.map((claim) => ({ change: "removed", id: claim.id, keys: "", en: claim.gloss.en, zh: claim.gloss.zh })),
    ...changed.map(({ id, keys, after }) => ({ change: "changed", id, keys: keys.join(" "), en: after.gloss.en, zh: after.gloss.zh })),
  ],
  async run({ since }, context) {
    const { folder } = context.study();
    const { files, load } = await context.opened();
    const before = await filesAt(folder, since);
    const claimsBefore = new Map([...before].filter(([path]) => path.startsWith("claims/")).flatMap(([, text]) => claimsIn(text)));
    const claimsNow = new Map(load().records.claims.map((claim) => [claim.value.id, claim.value]));
    const others = new Set([...before.keys(), ...files.keys()].filter((path) => !path.startsWith("claims/")));
    const digest = (path: string): string | undefined => (before.has(path) ? digestOf(before.get(path) ?? "") : undefined);
    return {
      since,
      added: [...claimsNow.values()].filter((claim) => !claimsBefore.has(claim.id)),
      removed: [...claimsBefore.values()].filter((claim) => !claimsNow.has(claim.id)),
      changed: [...claimsNow.values()].flatMap((after) => changedIn(claimsBefore.get(after.id), after)),
      files: [...others].filter((path) => digest(path) !== files.get(path)?.digest).sort(),
    };
  },
});

function changedIn(before: Claim | undefined, after: Claim): z.infer<typeof ChangedClaim>[] {
  if (before === undefined) return [];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Claim)[];
  const different = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return different.length === 0 ? [] : [{ id: after.id, keys: different, before, after }];
}

/** The text of each file that `check` reads, as it was at a revision. What git cannot say is the problem `not-found`. */
async function filesAt(folder: string, since: string): Promise<ReadonlyMap<string, string>> {
  const options = { cwd: folder, maxBuffer: 1 << 29, encoding: "utf8" as const };
  try {
    const { stdout } = await git("git", ["ls-tree", "-r", "--name-only", "-z", since, "--", "."], options);
    const paths = stdout
      .split("\0")
      .filter((path) =>
        /^(study|actors|contradictions|doctrines|procedures)\.yaml$|^(claims|series|figures|questions)\/|bibliography\.json$/.test(path),
      );
    const texts = await Promise.all(
      paths.map(async (path) => [path, (await git("git", ["show", `${since}:./${path}`], options)).stdout] as const),
    );
    return new Map(texts);
  } catch (cause) {
    const hint = ((cause as { stderr?: string }).stderr ?? reasonOf(cause)).split("\n")[0] ?? "";
    throw new Problem("not-found", { what: "revision", "what.zh": "版本", value: since, hint, "hint.zh": hint }, { cause });
  }
}

function claimsIn(text: string): [string, Claim][] {
  return text.split("\n").flatMap((line): [string, Claim][] => {
    const claim = Claim.safeParse(parsed(line));
    return claim.success ? [[claim.data.id, claim.data]] : [];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
