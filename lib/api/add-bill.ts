import type { z } from "zod";
import { addBill } from "../bills/commands/add-bill";
import { sessionAt } from "../bills/queries/session-at";
import type { ActorContext } from "../context";
import { invalid } from "../errors";
import { authorize } from "../permissions/authorize";
import type { newBill } from "./registry";

/** Adds a bill to the session it names, by id or by the address of the session. */
export async function addNamedBill(
  ctx: ActorContext,
  { jurisdiction, session, legislativeSessionId: id, ...bill }: z.output<typeof newBill>,
) {
  authorize(ctx, "registry.add");
  const named = jurisdiction && session ? await sessionAt(ctx, { jurisdiction, session }) : id;
  if (!named) throw invalid("session", "There is no such session of a legislature.");
  return addBill(ctx, { ...bill, legislativeSessionId: named });
}
