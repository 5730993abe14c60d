// The chosen rows of the queue as a file for a spreadsheet.
import { requireActor } from "@/app/_server/context";
import { formToObject } from "@/app/_server/form-values";
import { plainRefusal } from "@/app/_server/plain-refusal";
import { DomainError } from "@/lib/errors";
import { queueCsv } from "@/lib/queue/csv";
import { exportedRows } from "@/lib/queue/queries/exported-rows";
import { chosenForExport } from "../_queue/export-post";

export async function POST(request: Request): Promise<Response> {
  try {
    const ctx = await requireActor("desk.open");
    const choice = await chosenForExport(ctx, formToObject(await request.formData()));
    if (!choice) throw new DomainError("invalid", "Select at least one entry to export.");
    const csv = queueCsv(await exportedRows(ctx, choice));
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="queue.csv"',
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return plainRefusal(error);
  }
}
