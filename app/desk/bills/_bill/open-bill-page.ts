import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { type DeskBill, deskBill } from "@/lib/bills/queries/desk-bill";
import type { ActorContext } from "@/lib/context";
import { recordId } from "@/lib/text";

type OpenBillPage = { ctx: ActorContext; bill: DeskBill };

/** The bill a page that edits it is about. @param below The rest of the address, to come back to after signing in. */
export async function openBillPage(id: string, below: string): Promise<OpenBillPage> {
  const ctx = await getPageContext(`/desk/bills/${encodeURIComponent(id)}/${below}`, "registry.edit");
  const bill = recordId.safeParse(id).success ? await deskBill(ctx, id) : null;
  if (!bill) notFound();
  return { ctx, bill };
}
