/** A command line taken apart: the name of the command, of one word or of two (`data add`), and the words after it. */
export interface CommandLine {
  readonly name: string;
  readonly rest: readonly string[];
}

/** Takes a command line apart; two words are a name where a command is called so. */
export function splitCommandLine(words: readonly string[], names: readonly string[]): CommandLine {
  const [first = "help", second = "", ...others] = words;
  const pair = `${first} ${second}`;
  return names.includes(pair) ? { name: pair, rest: others } : { name: first, rest: words.slice(1) };
}

/** The names that a mistyped one may stand for: those that begin with its word, else the first that begins like it. */
export function namesLike(word: string, names: readonly string[]): readonly string[] {
  const group = names.filter((name) => name.startsWith(`${word} `));
  if (group.length > 0) return group;
  const near = names.find((name) => name.startsWith(word.slice(0, 3)) || word.startsWith(name.slice(0, 4)));
  return near === undefined ? [] : [near];
}
