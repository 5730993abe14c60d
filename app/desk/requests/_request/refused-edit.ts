import "server-only";
import type { RecordFormState } from "@/components/registry/form-state";
import { describeRequest, describeRequestFacts } from "@/components/requests/describe-request";
import type { ActionFailure } from "@/lib/action-result";
import type { RequestContent } from "@/lib/requests/content";
import { parentNames } from "../../_registry/agent-forms";
import { refusedStale } from "../../_registry/stale-edit";
import { requestEditForm } from "./form-schemas";

export async function refusedRequestEdit(failure: ActionFailure): Promise<RecordFormState> {
  const parsed = requestEditForm.safeParse(failure.values);
  return refusedStale<RequestContent>(failure, {
    sent: parsed.data ?? null,
    show: async (ctx) => {
      const names = await parentNames(ctx);
      return {
        describe: (content) => describeRequest(content, names),
        compare: (latest) => ({
          now: describeRequestFacts(latest, names),
          typed: parsed.data ? describeRequestFacts(parsed.data.request, names) : [],
        }),
      };
    },
  });
}
