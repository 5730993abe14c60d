import { verifyStoredBytes } from "@/lib/captures/verify-stored-bytes";
import { mendRecord } from "@/lib/verify/mend-record";
import { verifyRecord } from "@/lib/verify/verify-record";
import type { Command } from "../command";
import { withDatabase } from "../with-database";

/** At most this many discrepancies are shown to people; --json has them all. */
const shown = 50;

export const verifyCommands: Command[] = [
  {
    name: "verify",
    summary:
      "Makes the published edition again from its revisions and compares; reads all stored files and compares their hashes. Changes nothing.",
    usage: "",
    async run(_input, io) {
      const { checked, discrepancies } = await withDatabase(io, async (ctx) => {
        const record = await verifyRecord(ctx, io.note);
        io.note("stored files");
        const altered: { what: string; id: string; problem: string }[] = [];
        const file = await verifyStoredBytes(ctx, (id, problem) =>
          altered.push({ what: "file", id, problem }),
        );
        return {
          checked: { ...record.checked, file },
          discrepancies: [...record.discrepancies, ...altered],
        };
      });
      const counted = Object.entries(checked).map(([what, count]) => `${what} ${count}`);
      const verdict =
        discrepancies.length === 0
          ? "The published edition is what its revisions make, and the stored files have their hashes."
          : `${discrepancies.length} discrepancies.`;
      return {
        ok: discrepancies.length === 0,
        data: { checked, discrepancies },
        lines: [...inLines(discrepancies), `Checked: ${counted.join(", ")}.`, verdict],
      };
    },
  },
  {
    name: "rebuild",
    summary:
      "Makes the published edition again from its revisions and writes what differs; needed once after a release that makes it differently.",
    usage: "",
    async run(_input, io) {
      const { before, mended, after } = await withDatabase(io, async (ctx) => {
        const before = (await verifyRecord(ctx, io.note)).discrepancies;
        const mended = await mendRecord(ctx, before);
        const after = mended > 0 ? (await verifyRecord(ctx, io.note)).discrepancies : before;
        return { before, mended, after };
      });
      const verdict =
        after.length === 0
          ? "The published edition is what its revisions make."
          : `${after.length} discrepancies remain, of the revisions themselves:`;
      return {
        ok: after.length === 0,
        data: { before, mended, after },
        lines: [...inLines(before), `Written again: ${mended}.`, verdict, ...inLines(after)],
      };
    },
  },
];

function inLines(discrepancies: readonly { what: string; id: string; problem: string }[]): string[] {
  const lines = discrepancies.slice(0, shown).map(({ what, id, problem }) => `${what} ${id}: ${problem}`);
  const more = discrepancies.length - lines.length;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}
