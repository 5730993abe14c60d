import { inArray } from "drizzle-orm";
import { attributions, statementBills, statementLinks, terms } from "@/db/schema";
import type { ActorContext } from "../context";
import { dayBounds } from "../dates/schema";
import { termsOn } from "../people/rules";
import type { StatementInput } from "./schema";

/** Writes the voices, bills and links of a statement, in their order. Whoever calls has checked where links lead. */
export async function insertParts(
  ctx: ActorContext,
  statementId: string,
  input: StatementInput,
): Promise<void> {
  const voices = await withOffices(ctx, input);
  if (voices.length > 0) {
    await ctx.db
      .insert(attributions)
      .values(voices.map((voice, position) => ({ ...voice, statementId, position })));
  }
  if (input.bills.length > 0) {
    await ctx.db
      .insert(statementBills)
      .values(input.bills.map((bill, position) => ({ ...bill, statementId, position })));
  }
  if (input.links.length > 0) {
    await ctx.db
      .insert(statementLinks)
      .values(input.links.map((link, position) => ({ ...link, statementId, position })));
  }
}

/**
 * The voices with the office held that day: the one the reporter chose where it may cover the day, else the one term
 * that fits. An office kept from before the day was changed does not stay.
 */
export async function withOffices(
  ctx: ActorContext,
  { attributions: voices, said }: Pick<StatementInput, "attributions" | "said">,
): Promise<StatementInput["attributions"]> {
  const day = dayBounds(said.edtf);
  const agentIds = voices.flatMap(({ agentId }) => agentId ?? []);
  if (agentIds.length === 0 || (day.from === null && day.to === null)) return voices;
  const held = await ctx.db
    .select({
      id: terms.id,
      agentId: terms.agentId,
      startFrom: terms.startFrom,
      startTo: terms.startTo,
      endEdtf: terms.endEdtf,
      endTo: terms.endTo,
    })
    .from(terms)
    .where(inArray(terms.agentId, agentIds));
  return voices.map((voice) => {
    if (!voice.agentId) return voice;
    const own = held.filter(({ agentId }) => agentId === voice.agentId);
    // A term that is nobody's or somebody else's is left for the database to refuse.
    if (voice.termId && !own.some(({ id }) => id === voice.termId)) return voice;
    const fitting = termsOn(own, day);
    if (fitting.some(({ id }) => id === voice.termId)) return voice;
    return { ...voice, termId: fitting.length === 1 ? (fitting[0]?.id ?? null) : null };
  });
}
