import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { auditEvents } from "@/db/schema";
import type { UserRole } from "@/db/vocabulary";
import type { ActorContext } from "@/lib/context";
import { addUser } from "@/lib/users/commands/add-user";

export const rightPassword = "a lantern under the stairs";

/** Somebody who can sign in with rightPassword. */
export const anAccount = (db: Database, role: UserRole = "reporter") =>
  addUser(
    { db, actor: null, operator: true },
    { email: `${crypto.randomUUID()}@newsroom.example`, name: "Ines Example", role, password: rightPassword },
  );

/** What the audit log says about somebody, oldest first. */
export const auditOf = (db: Database, subjectId: string) =>
  db
    .select({ event: auditEvents.event, actorId: auditEvents.actorId, detail: auditEvents.detail })
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, subjectId))
    .orderBy(auditEvents.id);

/** A client address nobody else in the test run uses. */
export const anAddress = () => crypto.randomUUID();

/** As somebody who proved a moment ago that it is them. */
export const confirmed = (ctx: ActorContext): ActorContext => ({
  ...ctx,
  actor: { ...ctx.actor, confirmed: true },
});
