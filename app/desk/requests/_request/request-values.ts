import type { Choice } from "@/components/registry/fields";
import type { FormFields } from "@/components/registry/form-fields";
import type { FormValues } from "@/lib/action-result";
import type { RequestInput } from "@/lib/requests/schema";

/** A request as its form begins. */
export const requestValues = ({ agencyId, requesterId, ...texts }: RequestInput): FormValues => ({
  subject: texts.subject,
  agencyName: texts.agencyName,
  agencyId: agencyId ?? "",
  law: texts.law,
  reference: texts.reference,
  requesterName: texts.requesterName,
  requesterId: requesterId ?? "",
});

/** What the fields of its form are called. */
export const requestFields = (organizations: readonly Choice[]): FormFields => ({
  fields: {
    subject: { label: "What was asked for" },
    agencyName: { label: "Agency as printed" },
    agencyId: { label: "Agency’s record", choices: organizations },
    law: { label: "Law" },
    reference: { label: "Agency’s number" },
    requesterName: { label: "Asked by" },
    requesterId: { label: "Asker’s record", choices: organizations },
  },
});
