import { publicRoute } from "@/app/_server/run-route";
import { recordAnswer } from "@/app/api/v1/answers";
import { billRecordOf } from "@/lib/api/bill";
import { billName } from "@/lib/api/record-name";
import { billAtAddress } from "@/lib/bills/queries/bill-at-address";
import { billById } from "@/lib/bills/queries/bill-by-id";

export const GET = publicRoute({
  params: billName,
  handler: async ({ db, params: { address }, request }) => {
    const bill =
      "id" in address ? await billById(db, address.id) : (await billAtAddress(db, address))?.profile;
    return recordAnswer(request, "bill", bill ?? null, billRecordOf);
  },
});
