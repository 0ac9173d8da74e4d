import type { Locale } from "../model/index.ts";
import { COMMON, type Command, inputFields } from "./arguments.ts";
import { messages } from "./messages.ts";
import { VERSION } from "./version.ts";

/** Help on everything, or on one command. */
export function helpText(commands: readonly Command[], locale: Locale): string {
  const m = messages[locale];
  const entries = [...commands.map((command) => [command.name, command.summary[locale]] as const), ["help", m.helpSummary]] as const;
  return [
    `tiltmeter ${VERSION} · ${m.tagline}`,
    "",
    `${m.usage}: tiltmeter ${m.operation} [--study DIR] [--format table|json|csv] [--lang en|zh]`,
    "",
    ...entries.map(([name, summary]) => `  ${name.padEnd(10)} ${summary}`),
  ].join("\n");
}

/** Help on one operation: what it does, what it takes, and the options that all operations take. */
export function commandHelp(command: Command, locale: Locale): string {
  const m = messages[locale];
  const fields = inputFields(command.input);
  const words = command.positional.map((name) => (name === "study" ? "[STUDY]" : name.toUpperCase()));
  const own = Object.entries(fields).map(([name, field]) => {
    const notes = [
      field.description,
      field.enum === undefined ? undefined : m.oneOf(field.enum.join(", ")),
      field.default === undefined ? undefined : m.default(String(field.default)),
    ];
    return `  --${name.padEnd(10)} ${notes.filter((note) => note !== undefined).join("; ")}`;
  });
  const common = Object.keys(COMMON)
    .filter((name) => !(name in fields))
    .map((name) => `  --${name.padEnd(10)} ${m.commonOptions[name as keyof typeof COMMON]}`);
  return [
    command.summary[locale],
    "",
    `${m.usage}: tiltmeter ${[command.name, ...words].join(" ")}`,
    "",
    `${m.options}:`,
    ...own,
    ...common,
  ].join("\n");
}
