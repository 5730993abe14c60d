import type { Database } from "@/db/connect";
import type { UserRole } from "@/db/vocabulary";

/** Who acts. Read from the users table on every request, never from a cookie. */
export type Actor = {
  id: string;
  name: string;
  role: UserRole;
  /** Whether they proved within the last ten minutes that it is them; never true of a token. */
  confirmed?: boolean;
  /** Whether their role demands a second factor they do not have: until then they set one up and do nothing else. */
  needsFactor?: boolean;
};

/** What every command is given: the desk's side of the database and who acts. */
export type Context = {
  db: Database;
  actor: Actor | null;
  /** Set while a transaction is open, so that commands called by commands join it. */
  inTransaction?: boolean;
};

/** A context of somebody signed in; what authorize() leaves behind. */
export type ActorContext = Context & { actor: Actor };
