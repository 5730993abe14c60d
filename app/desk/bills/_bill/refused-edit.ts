import "server-only";
import type { RecordFormState } from "@/components/registry/form-state";
import type { ActionFailure } from "@/lib/action-result";
import type { BillContent } from "@/lib/bills/content";
import { legislatures } from "@/lib/bills/queries/legislatures";
import type { FormOf } from "../../_registry/record-fields";
import { factSourceChoices } from "../../_registry/source-choices";
import { refusedStale } from "../../_registry/stale-edit";
import { billFields, billSources, billValues } from "./bill-values";

export const refusedBillEdit = (failure: ActionFailure): Promise<RecordFormState> =>
  refusedStale(failure, billForm);

/** What two states of it are compared by. */
export const billForm: FormOf<BillContent> = {
  subject: "bill",
  fields: async (ctx, contents) => {
    const sessions = (await legislatures(ctx)).flatMap((place) =>
      place.sessions.map((session) => ({
        id: session.id,
        label: `${place.name}: ${session.name}`,
        slugs: `${place.slug}/${session.slug}`,
      })),
    );
    // A revision names the session by its address.
    const idOf = ({ jurisdiction, session }: BillContent) =>
      sessions.find(({ slugs }) => slugs === `${jurisdiction.slug}/${session.slug}`)?.id ?? "";
    return {
      values: (content) => billValues({ content, legislativeSessionId: idOf(content) }),
      form: billFields(sessions, await factSourceChoices(ctx, contents.flatMap(billSources))),
    };
  },
};
