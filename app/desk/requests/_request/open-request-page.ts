import "server-only";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { can } from "@/lib/permissions/can";
import { deskRequest } from "@/lib/requests/queries/desk-request";
import { recordId } from "@/lib/text";
import { requestPermission } from "./request-permission";

/** What every form of a request begins with: somebody signed in, a request that is there, and whether they may add to it. */
export async function openRequestPage(params: Promise<{ id: string }>, form: "edit" | "event" | "item") {
  const { id } = await params;
  const ctx = await getPageContext(`/desk/requests/${encodeURIComponent(id)}/${form}`, "request.record");
  const request = recordId.safeParse(id).success ? await deskRequest(ctx, id) : null;
  if (!request) notFound();
  return { ctx, id, request, mayAdd: can(ctx.actor, requestPermission(request)) };
}
