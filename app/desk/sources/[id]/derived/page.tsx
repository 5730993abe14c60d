import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { fileLine, fileName } from "@/components/captures/labels";
import { OnlyEditors } from "@/components/requests/only-editors";
import { DerivedForm } from "@/components/sources/derived-form";
import { possibleParents } from "@/lib/captures/queries/possible-parents";
import { sourceFiles } from "@/lib/captures/queries/source-files";
import type { Search } from "../../../_registry/list-query";
import { openSourcePage } from "../../_source/open-source-page";
import { tieDerivedAction } from "./actions";

export const metadata: Metadata = { title: "Made from another file" };

type DerivedPageProps = { params: Promise<{ id: string }>; searchParams: Search };

export default async function DerivedPage({ params, searchParams }: DerivedPageProps) {
  const { ctx, id, mayAdd } = await openSourcePage(params, { form: "derived", act: "capture.add" });
  const back = `/desk/sources/${id}`;
  if (!mayAdd) return <OnlyEditors back={back} />;
  const { file: wanted } = await searchParams;
  const file = (await sourceFiles(ctx, id)).find((file) => file.id === wanted);
  if (!file || file.parentId !== null) notFound();
  const parents = await possibleParents(ctx, { captureId: file.id, sourceId: id });
  return (
    <div className="registry">
      <h1>Out of which file was it made?</h1>
      <p className="record-line">
        {fileName(file)}. A file made out of another can be cited once its parent is known. What you say here
        stays: a file keeps its parent.
      </p>
      {parents.length === 0 ? (
        <p className="quiet">
          No other stored file is there to choose. <a href={back}>Add the original</a> first.
        </p>
      ) : (
        <DerivedForm
          action={tieDerivedAction}
          idempotencyKey={crypto.randomUUID()}
          captureId={file.id}
          sourceId={id}
          derivation={file.derivation}
          files={parents.map((parent) => ({
            id: parent.id,
            label: fileLine(parent, parent.sourceId === id ? "" : `in ${parent.sourceTitle}`),
          }))}
          cancel={back}
        />
      )}
    </div>
  );
}
