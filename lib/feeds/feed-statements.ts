import type { Database } from "@/db/connect";
import { correctedStatements } from "../corrections/queries/corrected-statements";
import { type PublishedStatement, statementsPage } from "../statements/queries/statements-page";
import { entriesInFeed } from "./statement-feed";

type Subject = { person?: string; organization?: string; bill?: string };

/** Notices looked back upon: whoever follows a feed is told of them, however old the statement is. */
const noticesInFeed = { days: 90, limit: 20 };

/** What a feed of a subject, or of everything, holds: statements under a recent notice, then the latest. */
export async function feedStatements(
  db: Database,
  subject: Subject = {},
): Promise<{ rows: PublishedStatement[] }> {
  const [corrected, latest] = await Promise.all([
    correctedStatements(db, { ...subject, ...noticesInFeed }),
    statementsPage(db, { ...subject, limit: entriesInFeed }),
  ]);
  const told = new Set(corrected.map(({ card }) => card.number));
  return { rows: [...corrected, ...latest.rows.filter(({ card }) => !told.has(card.number))] };
}
