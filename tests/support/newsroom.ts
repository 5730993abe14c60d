// A newsroom of its own for a test file: people of each role at work in a database nobody else writes to.
import { test as base } from "vitest";
import { type Connection, connect } from "@/db/connect";
import { users } from "@/db/schema";
import type { UserRole } from "@/db/vocabulary";
import type { ActorContext, Context } from "@/lib/context";
import { one } from "@/lib/rows";
import { ownDatabaseUrl } from "./database/own-database";

export type Newsroom = {
  /** As the owner signs in; connect(url, role) takes a role of the wall. */
  url: string;
  /** Acts in the application's role, as the desk does. */
  desk: Connection;
  reporter: ActorContext;
  otherReporter: ActorContext;
  editor: ActorContext;
  otherEditor: ActorContext;
  admin: ActorContext;
  /** Nobody is signed in. */
  visitor: Context;
  /** One more person of the newsroom. */
  hire: (role: UserRole, name?: string) => Promise<ActorContext>;
};

export async function openNewsroom(
  connections: number,
): Promise<{ newsroom: Newsroom; close: () => Promise<void> }> {
  const url = await ownDatabaseUrl();
  const desk = connect(url, "desk", { max: connections });
  const hire = async (role: UserRole, name = `A ${role}`) => {
    const email = `${crypto.randomUUID()}@newsroom.example`;
    const user = one(
      await desk.db
        .insert(users)
        .values({ email, name, role, passwordHash: "cannot sign in" })
        .returning({ id: users.id }),
    );
    return { db: desk.db, actor: { id: user.id, name, role } };
  };
  const newsroom: Newsroom = {
    url,
    desk,
    hire,
    reporter: await hire("reporter", "Rosa Reporter"),
    otherReporter: await hire("reporter", "Otto Reporter"),
    editor: await hire("editor", "Edda Editor"),
    otherEditor: await hire("editor", "Emil Editor"),
    admin: await hire("admin", "Ada Admin"),
    visitor: { db: desk.db, actor: null },
  };
  return { newsroom, close: desk.close };
}

/** Tests that are given a newsroom; those of one file share it. */
export const test = base
  .extend("connections", { scope: "file" }, 8)
  .extend("newsroom", { scope: "file" }, async ({ connections }, { onCleanup }): Promise<Newsroom> => {
    const { newsroom, close } = await openNewsroom(connections);
    onCleanup(close);
    return newsroom;
  });
