import { eq } from "drizzle-orm";
import { connect } from "@/db/connect";
import { users } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { test as inNewsroom } from "./newsroom";

/** Browser tests with the reporter's side of the database: for what is there before, or happens elsewhere meanwhile. */
export const test = inNewsroom.extend<{ reporter: ActorContext }>({
  reporter: async ({ newsroom }, use) => {
    const { db, close } = connect(newsroom.databaseUrl, "desk", { max: 1 });
    const email = newsroom.signIns.find(({ role }) => role === "reporter")?.email ?? "";
    const { id, name, role } = one(await db.select().from(users).where(eq(users.email, email)));
    await use({ db, actor: { id, name, role } });
    await close();
  },
});
