import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { DomainError } from "@/lib/errors";
import { type Command, type CommandInput, type CommandIo, type CommandResult, UsageError } from "./command";
import { allCommands } from "./commands/all";

/** Finds the command, runs it and prints what it gave. Answers the exit code. */
export async function runCommand(words: string[]): Promise<number> {
  const json = words.includes("--json");
  try {
    if (existsSync(".env")) process.loadEnvFile(".env");
    const command = allCommands.find(({ name }) => startsWith(words, name.split(" ")));
    if (!command) return printHelp(words);
    const input = readInput(command, words.slice(command.name.split(" ").length));
    if (input.values.help) return print([`stet ${command.name} ${command.usage}`, `  ${command.summary}`]);
    const result = await command.run(input, terminal(json));
    clearNote();
    print(json ? [JSON.stringify({ ok: result.ok, ...result.data })] : result.lines);
    return result.ok ? 0 : 1;
  } catch (error) {
    clearNote();
    const failure = failureOf(error);
    if (json) print([JSON.stringify(failure.data)]);
    else for (const line of failure.lines) console.error(line);
    return error instanceof UsageError ? 2 : 1;
  }
}

const startsWith = (words: string[], wanted: string[]) => wanted.every((word, at) => words[at] === word);

function readInput(command: Command, args: string[]): CommandInput {
  try {
    return parseArgs({
      args,
      options: { ...command.options, json: { type: "boolean" }, help: { type: "boolean" } },
      allowPositionals: command.takesPositionals ?? false,
    });
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : error}\nUse: stet ${command.name} ${command.usage}`,
    );
  }
}

function printHelp(words: string[]): number {
  const [group = ""] = words.filter((word) => !word.startsWith("-"));
  const ofGroup = allCommands.filter(({ name }) => name.split(" ")[0] === group);
  const listed = ofGroup.length > 0 ? ofGroup : allCommands;
  if (group !== "") {
    const names = listed.map(({ name }) => name).join(", ");
    throw new UsageError(`There is no command "${words.join(" ")}". There are: ${names}.`);
  }
  print(["stet <command>, with --json for machines and --help for one command", ""]);
  return print(listed.flatMap(({ name, usage, summary }) => [`  ${name} ${usage}`, `      ${summary}`]));
}

function failureOf(error: unknown): Pick<CommandResult, "data" | "lines"> {
  const { code, message, fields } =
    error instanceof DomainError
      ? error
      : { code: error instanceof UsageError ? "usage" : "failed", message: messageOf(error), fields: {} };
  const fieldLines = Object.entries(fields).map(([path, messages]) => `  ${path}: ${messages.join(" ")}`);
  return {
    data: { ok: false, error: { code, message, fields } },
    lines: [message, ...fieldLines],
  };
}

/** The reason lies in the cause where the library only says what it was asked. */
function messageOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof AggregateError) return cause.errors.map(messageOf).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}

function print(lines: string[]): number {
  for (const line of lines) console.log(line);
  return 0;
}

const clearLine = "\r\x1b[2K";

function terminal(json: boolean): CommandIo {
  const shown = process.stderr.isTTY && !json;
  return {
    note: (text) => {
      if (shown) process.stderr.write(`${clearLine}${text} … `);
    },
  };
}

function clearNote(): void {
  if (process.stderr.isTTY) process.stderr.write(clearLine);
}
