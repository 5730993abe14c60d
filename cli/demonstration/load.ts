import { count } from "drizzle-orm";
import type { SignIn } from "@/cli/demo/only-one";
import { connect, type Database } from "@/db/connect";
import { statements } from "@/db/schema";
import { one } from "@/lib/rows";
import { openAccounts, signIns } from "./accounts";
import { enterEvidence } from "./evidence";
import { logEntries } from "./log-entries";
import { enterRegistry } from "./registry";

/**
 * Fills an empty database with the demonstration newsroom, by the commands the desk uses, in one transaction: all of
 * it or none. A database that holds any entry keeps what it has.
 */
export async function loadDemonstration({
  url,
  onStep,
}: {
  url: string;
  onStep?: (text: string) => void;
}): Promise<{ signIns: SignIn[] }> {
  const { db, close } = connect(url, "desk", { max: 1 });
  try {
    await db.transaction(async (tx) => {
      const own = tx as unknown as Database;
      onStep?.("accounts");
      const people = await openAccounts({ db: own, actor: null, operator: true, inTransaction: true });
      const { n: held } = one(await own.select({ n: count() }).from(statements));
      if (held > 0) return;
      onStep?.("people, organizations, offices and the bill");
      const entered = await enterRegistry(people);
      onStep?.("files and a records request");
      const clips = await enterEvidence(people.reporter, entered);
      onStep?.("statements");
      await logEntries(people, entered, clips);
    });
  } finally {
    await close();
  }
  return { signIns: signIns() };
}
