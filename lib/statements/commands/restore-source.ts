import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { revisionToRestore } from "../../revisions/revision-to-restore";
import type { RecordRestoration } from "../../revisions/schema";
import type { SourceContent } from "../../sources/content";
import { transaction } from "../../transaction";
import { changeSource } from "../change-source";

/**
 * Brings back what was said of a source at an earlier revision, as a new one, with all that follows from an edit. Its
 * text is worked on where it is quoted, and stays.
 */
export async function restoreSource(ctx: Context, restoration: RecordRestoration) {
  authorize(ctx, "source.log");

  return transaction(ctx, async (ctx) => {
    const { id, version } = restoration;
    const content = await revisionToRestore<SourceContent>(ctx, "source", restoration);
    const { text: _text, issued, published, disclosure = "passages", ...facts } = content;
    const source = {
      ...facts,
      issued: { edtf: issued.edtf, basis: issued.basis },
      published: { edtf: published.edtf, basis: published.basis },
      disclosure,
    };
    return changeSource(ctx, { id, version, source }, "restored");
  });
}
