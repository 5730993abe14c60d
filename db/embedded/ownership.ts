// One owner per directory, among processes that may die at any moment.
//
// The owner is the highest numbered file `<name>.<n>.json`. To own, one creates the next number exclusively; files are
// never taken over in place and the highest is never deleted, so two who find the same dead owner cannot both succeed.
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isRunning, type ProcessIdentity, processIdentity, thisProcess } from "./process-identity";

export type Ownership<Details> = {
  /** What the previous owner had described, when it died without releasing. */
  abandoned: Details | null;
  /** Tell others what is owned, for example the port that answers. */
  describe(details: Details): void;
  release(): void;
};

export type Claim<Details> =
  | { mine: Ownership<Details> }
  /** Someone alive owns it; owner is null in the instant before they wrote their name. */
  | { mine: null; owner: ProcessIdentity | null; details: Details | null };

/** A file without readable content is being written; after this long its writer died in between. */
const writingTakesAtMostMs = 5_000;

export function claimOwnership<Details>(
  directory: string,
  name: string,
  detailsSchema: z.ZodType<Details>,
): Claim<Details> {
  // Details of another version of this program may not be readable; whether their owner lives always is.
  const recordSchema = z.object({
    owner: processIdentity.nullable(),
    details: detailsSchema.nullable().catch(null),
  });
  const pathOf = (number: number) => join(directory, `${name}.${number}.json`);

  for (;;) {
    const latest = numbersIn(directory, name).at(-1) ?? 0;
    const current = latest === 0 ? released : read(pathOf(latest), recordSchema);
    if (current === "gone") continue;
    if (current === "being written") return { mine: null, owner: null, details: null };
    if (current.owner && isRunning(current.owner)) return { mine: null, ...current, owner: current.owner };

    const number = latest + 1;
    if (!create(pathOf(number), { owner: thisProcess(), details: null })) continue;
    const numbers = numbersIn(directory, name);
    if (numbers.some((other) => other > number)) {
      rmSync(pathOf(number), { force: true });
      continue;
    }
    for (const older of numbers) if (older < number) rmSync(pathOf(older), { force: true });
    return { mine: ownership(pathOf(number), current.owner ? current.details : null) };
  }
}

const released = { owner: null, details: null };

function ownership<Details>(path: string, abandoned: Details | null): Ownership<Details> {
  return {
    abandoned,
    describe: (details) => replace(path, { owner: thisProcess(), details }),
    release: () => replace(path, released),
  };
}

function numbersIn(directory: string, name: string): number[] {
  return readdirSync(directory)
    .filter((file) => file.startsWith(`${name}.`) && file.endsWith(".json"))
    .map((file) => Number(file.slice(name.length + 1, -".json".length)))
    .filter((number) => Number.isSafeInteger(number) && number > 0)
    .sort((one, other) => one - other);
}

function read<Record>(path: string, schema: z.ZodType<Record>): Record | "gone" | "being written" {
  try {
    const record = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (record.success) return record.data;
  } catch (error) {
    if (isCode(error, "ENOENT")) return "gone";
    if (!(error instanceof SyntaxError)) throw error;
  }
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age < writingTakesAtMostMs) return "being written";
  return schema.parse(released);
}

function create(path: string, content: unknown): boolean {
  try {
    writeFileSync(path, JSON.stringify(content), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

function replace(path: string, content: unknown): void {
  const draft = `${path}.new`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  renameSync(draft, path);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
