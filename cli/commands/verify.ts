import { verifyRecord } from "@/lib/verify/verify-record";
import type { Command } from "../command";
import { withDatabase } from "../with-database";

/** At most this many discrepancies are shown to people; --json has them all. */
const shown = 50;

export const verifyCommands: Command[] = [
  {
    name: "verify",
    summary: "Makes the published edition again from its revisions and compares. Changes nothing.",
    usage: "",
    async run(_input, io) {
      const { checked, discrepancies } = await withDatabase(io, (ctx) => verifyRecord(ctx, io.note));
      const counted = Object.entries(checked).map(([what, count]) => `${what} ${count}`);
      const lines = discrepancies.slice(0, shown).map(({ what, id, problem }) => `${what} ${id}: ${problem}`);
      const more = discrepancies.length - lines.length;
      const verdict =
        discrepancies.length === 0
          ? "The published edition is what its revisions make."
          : `${discrepancies.length} discrepancies.`;
      return {
        ok: discrepancies.length === 0,
        data: { checked, discrepancies },
        lines: [
          ...lines,
          ...(more > 0 ? [`… and ${more} more`] : []),
          `Checked: ${counted.join(", ")}.`,
          verdict,
        ],
      };
    },
  },
];
