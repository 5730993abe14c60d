import { connect } from "@/db/connect";
import type { OperatorContext } from "@/lib/users/operator";
import type { CommandIo } from "./command";
import { resolveDatabaseUrl } from "./resolve-database-url";

/** Runs the work as the operator, in the role of the application, and lets go of the database afterwards. */
export async function withDatabase<Result>(
  io: CommandIo,
  work: (ctx: OperatorContext) => Promise<Result>,
): Promise<Result> {
  const found = await resolveDatabaseUrl(io);
  const connection = connect(found.url, "desk", { max: 2 });
  try {
    return await work({ db: connection.db, actor: null, operator: true });
  } finally {
    await connection.close();
    await found.release();
  }
}
