import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { fileName } from "@/components/captures/labels";
import { OnlyEditors } from "@/components/requests/only-editors";
import { ReleasedItemForm } from "@/components/requests/released-item-form";
import { sourceFiles } from "@/lib/captures/queries/source-files";
import type { Search } from "../../../_registry/list-query";
import { fileChoices, releaseChoices } from "../../../requests/_request/file-choices";
import { openSourcePage } from "../../_source/open-source-page";
import { tieToReleaseAction } from "./actions";

export const metadata: Metadata = { title: "Tie to a release" };

type ReleasePageProps = { params: Promise<{ id: string }>; searchParams: Search };

export default async function TieToReleasePage({ params, searchParams }: ReleasePageProps) {
  const { ctx, id, mayAdd } = await openSourcePage(params, { form: "release", act: "request.record" });
  const back = `/desk/sources/${id}`;
  if (!mayAdd) return <OnlyEditors back={back} />;
  const { file: wanted } = await searchParams;
  const file = (await sourceFiles(ctx, id)).find((file) => file.id === wanted);
  const [releases, files] = await Promise.all([releaseChoices(ctx), fileChoices(ctx)]);
  const choice = files.filter(({ id }) => id === wanted);
  if (!file || choice.length === 0) notFound();
  return (
    <div className="registry">
      <h1>Tie a file to a release</h1>
      <p className="record-line">
        {fileName(file)}. Readers then see which request it came of, and every step of it.
      </p>
      {releases.length === 0 ? (
        <p className="quiet">
          No release is on record. <a href="/desk/requests">Record the request</a> with its release first.
        </p>
      ) : (
        <ReleasedItemForm
          action={tieToReleaseAction}
          idempotencyKey={crypto.randomUUID()}
          releases={releases}
          files={choice}
          fileGiven
          initial={{ captureId: file.id }}
          hidden={{ sourceId: id }}
          cancel={back}
        />
      )}
    </div>
  );
}
