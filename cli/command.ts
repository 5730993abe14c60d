import type { ParseArgsConfig } from "node:util";

export type CommandOptions = NonNullable<ParseArgsConfig["options"]>;
export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

export type CommandInput = { values: OptionValues; positionals: string[] };

export type CommandIo = {
  /** What is being done just now; shown on a terminal, and never among the results. */
  note(text: string): void;
};

export type CommandResult = {
  /** False makes the exit code 1: something of it did not work. */
  ok: boolean;
  /** Printed as one JSON object with --json. */
  data: Record<string, unknown>;
  /** For people. */
  lines: string[];
};

/** One command of the operator. To add one, list it in a file of cli/commands and that file in cli/commands/all.ts. */
export type Command = {
  /** The words after "stet", for example "user create". */
  name: string;
  /** One line: what it does. */
  summary: string;
  /** How it is called, without its name, for example "--email … --name …". */
  usage: string;
  options?: CommandOptions;
  /** Whether words without a dash are expected, for example files. */
  takesPositionals?: boolean;
  run(input: CommandInput, io: CommandIo): Promise<CommandResult>;
};

/** The operator asked for something that does not exist or left something out. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The text of an option. An option that was not given is the empty text. */
export function textOf({ values }: CommandInput, option: string): string {
  const value = values[option];
  return typeof value === "string" ? value : "";
}
