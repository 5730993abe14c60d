// Commands of the desk in the served newsroom, as one of its people, without a browser between.
import type { Connection } from "@/db/connect";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { accountByEmail } from "@/lib/users/queries/accounts";
import type { ServedNewsroom } from "./newsroom-address";

export async function actAs(
  { db }: Connection,
  { signIns }: Pick<ServedNewsroom, "signIns">,
  role: string,
): Promise<ActorContext> {
  const email = signIns.find((signIn) => signIn.role === role)?.email ?? "";
  const account = one([await accountByEmail(db, email)].filter((found) => found !== null));
  return { db, actor: { id: account.id, name: account.name, role: account.role } };
}
