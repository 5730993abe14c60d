import type { EmbeddedServer } from "@/db/embedded/embedded-server";
import { keptSecret } from "./secrets";

/** How the web process reaches the database; the owner's address is always among them. */
export type DatabaseEnvironment = {
  DATABASE_URL: string;
  STET_DESK_DATABASE_URL?: string;
  STET_READER_DATABASE_URL?: string;
};

export const databaseName = "stet";

/** The passwords the two roles sign in with; `migrate` sets them. */
export function rolePasswords(): { desk: string; reader: string } {
  return { desk: keptSecret("desk-password"), reader: keptSecret("reader-password") };
}

/** Each side of the wall signs in as its own role, so neither can take back the owner's rights. */
export function databaseEnvironment(server: EmbeddedServer): DatabaseEnvironment {
  const owner = server.url(databaseName);
  const { desk, reader } = rolePasswords();
  return {
    DATABASE_URL: owner,
    STET_DESK_DATABASE_URL: signedInAs(owner, "stet_desk", desk),
    STET_READER_DATABASE_URL: signedInAs(owner, "stet_reader", reader),
  };
}

function signedInAs(url: string, role: string, password: string): string {
  const other = new URL(url);
  other.username = role;
  other.password = password;
  return other.href;
}
