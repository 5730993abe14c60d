import { basename } from "node:path";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { sources } from "@/db/schema";
import { type AddedCapture, addCaptureFromFile } from "@/lib/captures/commands/add-capture-from-file";
import { DomainError, notFound } from "@/lib/errors";
import { readRecordNumber } from "@/lib/record-number";
import { recordId } from "@/lib/text";
import { accountOf } from "../account-of";
import { type Command, textOf, UsageError } from "../command";
import { withDatabase } from "../with-database";

type Outcome = { file: string } & ({ ok: true; capture: AddedCapture } | { ok: false; message: string });

const capture: Command = {
  name: "capture",
  summary: "Stores files as captures of a source. A file the source already holds is kept once.",
  usage: "<source id or D-number> <file…> --email … [--note …]",
  options: { email: { type: "string" }, note: { type: "string" } },
  takesPositionals: true,
  run: (input, io) =>
    withDatabase(io, async ({ db }) => {
      const [source, ...files] = input.positionals;
      if (!source || files.length === 0) throw new UsageError("Name a source and the files to be stored.");
      const account = await accountOf(db, input);
      if (account.disabledAt) throw new DomainError("not_allowed", `${account.email} is disabled.`);
      const sourceId = await sourceNamed(db, source);
      const outcomes: Outcome[] = [];
      for (const path of files) {
        const file = basename(path);
        io.note(file);
        try {
          const note = textOf(input, "note");
          const capture = await addCaptureFromFile({ db, actor: account }, { sourceId, path, note });
          outcomes.push({ file, ok: true, capture });
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          outcomes.push({ file, ok: false, message: error.message });
        }
      }
      return {
        ok: outcomes.every(({ ok }) => ok),
        data: { sourceId, files: outcomes },
        lines: outcomes.map(lineOf),
      };
    }),
};

function lineOf(outcome: Outcome): string {
  if (!outcome.ok) return `${outcome.file}: not stored. ${outcome.message}`;
  const { sha256, size, mediaType } = outcome.capture;
  return `${outcome.file}: stored, ${size} bytes, ${mediaType}, SHA-256 ${sha256}`;
}

async function sourceNamed(db: Database, name: string): Promise<string> {
  const number = readRecordNumber(name, "D");
  const named = number !== null ? eq(sources.number, number) : eq(sources.id, name);
  if (number === null && !recordId.safeParse(name).success) throw notFound("source");
  const [found] = await db.select({ id: sources.id }).from(sources).where(named);
  if (!found) throw notFound("source");
  return found.id;
}

export const captureCommands: Command[] = [capture];
