import type { ActorContext } from "../../context";
import type { BulkChoice } from "../bulk";
import { chosenEntries } from "../chosen-entries";
import type { QueueRow } from "../row";
import { mostExported } from "../vocabulary";
import { queueRows } from "./queue-rows";

/**
 * The rows somebody chose, as they are now; those that are not theirs to read are left out. By entry.
 * @throws DomainError conflict when a view holds more than a file takes
 */
export async function exportedRows(ctx: ActorContext, on: BulkChoice): Promise<QueueRow[]> {
  const choice = await chosenEntries(ctx, on, { most: mostExported, counted: false });
  const rows = await queueRows(
    ctx,
    choice.map(({ id }) => id),
  );
  return rows.toSorted((a, b) => a.entry - b.entry);
}
