import type { Locale } from "../model/index.ts";
import { COMMON, type Command, inputFields } from "./arguments.ts";
import { inputWords } from "./input-words.ts";
import { messages } from "./messages.ts";
import { VERSION } from "./version.ts";

/** Help on everything, or on one command. */
export function helpText(commands: readonly Command[], locale: Locale): string {
  const m = messages[locale];
  const entries = [...commands.map((command) => [command.name, command.summary[locale]] as const), ["help", m.helpSummary]] as const;
  const width = widest(entries.map(([name]) => name));
  return [
    `tiltmeter ${VERSION} · ${m.tagline}`,
    "",
    `${m.usage}: tiltmeter ${m.operation} [--study DIR] [--format table|json|csv] [--lang en|zh]`,
    "",
    ...entries.map(([name, summary]) => `  ${name.padEnd(width)} ${summary}`),
  ].join("\n");
}

/** How a command is called: its name and the inputs that need no name of their own, in brackets where they may be left out. */
export function usageOf({ name, positional, input }: Command): string {
  const fields = inputFields(input);
  const words = positional.map((one) => {
    const isNeeded = input.shape[one]?.safeParse(undefined).success === false;
    const word = `${one.toUpperCase()}${fields[one]?.type === "array" ? " …" : ""}`;
    return isNeeded ? word : `[${word}]`;
  });
  return ["tiltmeter", name, ...words].join(" ");
}

/** Help on one operation: what it does, what it takes, and the options that all operations take. */
export function commandHelp(command: Command, locale: Locale): string {
  const m = messages[locale];
  const fields = inputFields(command.input);
  const width = widest([...Object.keys(fields), ...Object.keys(COMMON)]);
  const own = Object.entries(fields).map(([name, field]) => {
    const notes = [
      field.description === undefined ? undefined : inputWords(field.description, locale),
      field.enum === undefined ? undefined : m.oneOf(field.enum.join(", ")),
      field.default === undefined ? undefined : m.default(String(field.default)),
    ];
    return `  --${name.padEnd(width)} ${notes.filter((note) => note !== undefined).join("; ")}`;
  });
  const common = Object.keys(COMMON)
    .filter((name) => !(name in fields))
    .map((name) => `  --${name.padEnd(width)} ${m.commonOptions[name as keyof typeof COMMON]}`);
  return [command.summary[locale], "", `${m.usage}: ${usageOf(command)}`, "", `${m.options}:`, ...own, ...common].join("\n");
}

function widest(words: readonly string[]): number {
  return Math.max(...words.map((word) => word.length));
}
