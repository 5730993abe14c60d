import type { Metadata } from "next";
import { OnlyEditors } from "@/components/requests/only-editors";
import { SourceEditForm } from "@/components/sources/source-edit-form";
import { counted } from "@/components/ui/in-words";
import { openSourcePage } from "../../_source/open-source-page";
import { publisherChoices } from "../../_source/publisher-choices";
import { sourceValues } from "../../_source/source-values";
import { editSourceAction } from "./actions";

export const metadata: Metadata = { title: "Edit a source" };

export default async function EditSourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx, id, source, mayAdd } = await openSourcePage(params, { form: "edit", act: "source.log" });
  if (!mayAdd) return <OnlyEditors back={`/desk/sources/${id}`} />;
  return (
    <div className="registry">
      <h1>Edit a source</h1>
      <p className="record-line">{whatFollows(source)}</p>
      <SourceEditForm
        action={editSourceAction}
        initial={sourceValues({
          ...source,
          issued: { edtf: source.issuedEdtf, basis: source.issuedBasis, from: null, to: null },
          published: { edtf: source.publishedEdtf, basis: source.publishedBasis, from: null, to: null },
        })}
        idempotencyKey={crypto.randomUUID()}
        organizations={await publisherChoices(ctx, source.publisherId)}
        edited={{ id, version: source.version }}
        cancel={`/desk/sources/${id}`}
      />
    </div>
  );
}

function whatFollows({ number, otherEntries }: { number: number | null; otherEntries: number }): string {
  const entries =
    otherEntries === 0
      ? ""
      : `${counted(otherEntries, "unpublished entry", "unpublished entries")} rest on it and change with it; an approval given before is void.`;
  const readers =
    number === null
      ? ""
      : "Readers see the change at once on the page of the source. Published statements keep what they said of it.";
  return [readers, entries].filter(Boolean).join(" ");
}
