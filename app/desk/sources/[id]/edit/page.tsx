import type { Metadata } from "next";
import { OnlyEditors } from "@/components/requests/only-editors";
import { SourceEditForm } from "@/components/sources/source-edit-form";
import { counted } from "@/components/ui/in-words";
import { dateInWords } from "@/lib/dates/words";
import { openSourcePage } from "../../_source/open-source-page";
import { publisherChoices } from "../../_source/publisher-choices";
import { editSourceAction } from "./actions";

export const metadata: Metadata = { title: "Edit a source" };

const typed = (edtf: string | null) => (edtf === null ? "" : dateInWords(edtf));

export default async function EditSourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx, id, source, mayAdd } = await openSourcePage(params, "edit");
  if (!mayAdd) return <OnlyEditors back={`/desk/sources/${id}`} />;
  return (
    <div className="registry">
      <h1>Edit a source</h1>
      <p className="record-line">{whatFollows(source)}</p>
      <SourceEditForm
        action={editSourceAction}
        initial={{
          title: source.title,
          kind: source.kind,
          publisherName: source.publisherName,
          publisherId: source.publisherId ?? "",
          url: source.url,
          issued: typed(source.issuedEdtf),
          issuedBasis: source.issuedBasis,
          published: typed(source.publishedEdtf),
          publishedBasis: source.publishedBasis,
          capturedOn: source.capturedOn,
          obtained: source.obtained,
          disclosure: source.disclosure,
        }}
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
