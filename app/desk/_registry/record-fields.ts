import type { FormFields } from "@/components/registry/form-fields";
import type { RevisionSubject } from "@/db/vocabulary";
import type { FormValues } from "@/lib/action-result";
import type { ActorContext } from "@/lib/context";

/** The form of a record: what it begins with, and what its fields are called. */
export type RecordFields<Content> = { values: (content: Content) => FormValues; form: FormFields };

export type FormOf<Content> = {
  subject: RevisionSubject;
  /** @param contents All states of the record it has to speak of. */
  fields: (ctx: ActorContext, contents: Content[]) => Promise<RecordFields<Content>>;
};
