"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { tieDerived } from "@/lib/captures/commands/tie-derived";
import { tieCaptions } from "@/lib/media/tie-captions";
import { registryAction } from "../../../_registry/registry-action";
import { shownToReaders } from "../../../_registry/shown-to-readers";
import { derivedForm } from "../../_source/form-schemas";

export async function tieDerivedAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "capture.add",
    schema: derivedForm,
    run: (ctx, { sourceId: _page, ...file }) =>
      shownToReaders(ctx, { captureId: file.captureId }, async (ctx) => {
        const tied = await tieDerived(ctx, file);
        await tieCaptions(ctx, file.captureId);
        return tied;
      }),
    seenAt: ({ sourceId }) => `/desk/sources/${sourceId}?done=derived`,
  });
}
