// Somebody signed in, with a source to add files to.
import { connect } from "@/db/connect";
import { users } from "@/db/schema";
import { sealSession, sessionCookie } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/sessions";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";

export type Reporter = { cookie: string; sourceId: string };

export async function aReporter(databaseUrl: string, port: number, secret: string): Promise<Reporter> {
  const desk = connect(databaseUrl, "desk", { max: 1 });
  try {
    const row = {
      email: `${crypto.randomUUID()}@newsroom.example`,
      name: "A reporter",
      role: "reporter" as const,
      passwordHash: "cannot sign in",
    };
    const { id } = one(await desk.db.insert(users).values(row).returning({ id: users.id }));
    const ctx: ActorContext = { db: desk.db, actor: { id, name: row.name, role: row.role } };
    const origin = `http://localhost:${port}`;
    const { sessionId } = await startSession(desk.db, ctx.actor);
    const { name } = sessionCookie({ origin });
    const sealed = await sealSession(sessionId, { origin, secret });
    const source = await logSource(
      ctx,
      sourceInput.parse({ title: "A recording", capturedOn: "2021-03-05" }),
    );
    return { cookie: `${name}=${sealed}`, sourceId: source.id };
  } finally {
    await desk.close();
  }
}
