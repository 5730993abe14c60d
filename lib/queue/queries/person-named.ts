import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { ActorContext } from "../../context";

/** The name of somebody who works here. */
export async function personNamed({ db }: ActorContext, id: string): Promise<string> {
  const [person] = await db.select({ name: users.name }).from(users).where(eq(users.id, id));
  return person?.name ?? "somebody";
}
