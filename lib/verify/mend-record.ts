import { refreshPublicBill } from "../bills/publish-bills";
import type { Context } from "../context";
import { publishEvidence } from "../evidence/publish-evidence";
import { refreshPublicAgent } from "../people/publish-agents";
import { refreshPublicSource } from "../sources/publish-source";
import { remakeEdition } from "../statements/write-edition";
import { transaction } from "../transaction";
import type { Discrepancy } from "./verify-record";

const mend: Partial<Record<Discrepancy["what"], (ctx: Context, id: string) => Promise<void>>> = {
  edition: remakeEdition,
  version: remakeEdition,
  excerpt: remakeEdition,
  agent: refreshPublicAgent,
  bill: refreshPublicBill,
  source: refreshPublicSource,
  evidence: (ctx, id) => publishEvidence(ctx, [id]),
};

/**
 * Writes again what readers see, wherever it is not what this release makes of the revisions: a release that makes
 * cards differently needs it once. Revisions and entries are never touched; what differs there stays to be looked into.
 * @returns how many records were written again
 */
export async function mendRecord(ctx: Context, discrepancies: readonly Discrepancy[]): Promise<number> {
  const mended = new Set<string>();
  for (const { what, id } of discrepancies) {
    const again = mend[what];
    if (!again || mended.has(`${what} ${id}`)) continue;
    await transaction(ctx, (ctx) => again(ctx, id));
    mended.add(`${what} ${id}`);
  }
  return mended.size;
}
