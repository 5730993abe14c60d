import { requireActor } from "@/app/_server/context";
import { plainRefusal } from "@/app/_server/plain-refusal";
import { DomainError } from "@/lib/errors";
import { auditLine } from "@/lib/users/audit-lines";
import { auditSearch, auditView } from "@/lib/users/audit-view";
import { exportAudit } from "@/lib/users/queries/audit-log";

export const dynamic = "force-dynamic";

/** The audit log as JSON lines, for somebody who has just confirmed who they are; others are asked to first. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const view = { ...auditView.parse(search), before: null };
  try {
    const lines = exportAudit(await requireActor("audit.export"), view);
    // The first batch is read before the answer begins: a refusal is still an answer of its own.
    const first = await lines.next();
    const encoder = new TextEncoder();
    const body = new ReadableStream({
      async start(controller) {
        for (let batch = first; !batch.done; batch = await lines.next()) {
          controller.enqueue(encoder.encode(batch.value.map(auditLine).join("")));
        }
        controller.close();
      },
    });
    return new Response(body, {
      headers: {
        "content-type": "application/x-ndjson",
        "content-disposition": 'attachment; filename="audit-log.jsonl"',
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof DomainError && error.detail.confirm === true) {
      const returnTo = `/desk/audit${auditSearch(view)}`;
      const location = `/desk/account/confirm?${new URLSearchParams({ returnTo })}`;
      return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
    }
    return plainRefusal(error);
  }
}
