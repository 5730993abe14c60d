import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { UndoMergeForm } from "@/components/registry/undo-merge-form";
import { undoPreview } from "@/lib/merges/queries/undo-preview";
import { recordId } from "@/lib/text";
import { undoMergeAction } from "./actions";

export const metadata: Metadata = { title: "Undo a merge" };

export default async function UndoMergePage({ params }: { params: Promise<{ mergeId: string }> }) {
  const { mergeId } = await params;
  const ctx = await getPageContext(`/desk/people/merge/${encodeURIComponent(mergeId)}`, "registry.merge");
  const preview = recordId.safeParse(mergeId).success ? await undoPreview(ctx, mergeId) : null;
  if (!preview) notFound();
  return (
    <div className="registry">
      <h1>
        Undo the merge of {preview.merge.name} into {preview.merge.keeper}
      </h1>
      {preview.merge.undoable ? (
        <UndoMergeForm
          action={undoMergeAction}
          idempotencyKey={crypto.randomUUID()}
          preview={preview}
          cancel={`/desk/people/${preview.merge.keeperId}`}
        />
      ) : (
        <p className="quiet">
          A merge can be undone for thirty days.{" "}
          <a href={`/desk/people/${preview.merge.keeperId}`}>Back to the record</a>
        </p>
      )}
    </div>
  );
}
