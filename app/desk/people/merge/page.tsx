import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { MergeForm } from "@/components/registry/merge-form";
import { MergeKeeper } from "@/components/registry/merge-keeper";
import { NotTheSame } from "@/components/registry/possible-duplicates";
import { mergePreview } from "@/lib/merges/queries/merge-preview";
import { mostMerged } from "@/lib/merges/schema";
import { recordId } from "@/lib/text";
import type { Search } from "../../_registry/list-query";
import { mergeAgentsAction, tellApartAction } from "./actions";

export const metadata: Metadata = { title: "Merge records" };

const path = "/desk/people/merge";

export default async function MergePage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext(path, "registry.merge");
  const { id, keeper } = await searchParams;
  const ids = [id ?? []].flat().filter((text) => recordId.safeParse(text).success);
  const keeperId = recordId.safeParse(keeper).data ?? null;
  const preview = ids.length > mostMerged ? null : await mergePreview(ctx, { ids, keeperId });
  if (!preview) return <NothingToMerge />;
  const { records, toldApart } = preview;
  const [one, other, ...more] = records;
  const back = one?.content.kind === "person" ? "/desk/people" : "/desk/organizations";
  return (
    <div className="registry">
      <h1>Merge {records.map(({ content }) => content.name).join(" and ")}</h1>
      <p className="record-line">
        Nothing that names the others is rewritten. Readers are led to the record that is kept, and for thirty
        days the merge can be undone.
      </p>
      {toldApart ? <p className="lacking">Somebody has said that two of these are not the same.</p> : null}
      <MergeKeeper path={path} preview={preview} />
      <MergeForm
        // Another keeper begins the choices anew.
        key={preview.keeperId}
        action={mergeAgentsAction}
        idempotencyKey={crypto.randomUUID()}
        preview={preview}
        cancel={back}
      />
      {one && other && more.length === 0 ? (
        <section className="record-part" aria-labelledby="apart">
          <h2 id="apart">Or are they two?</h2>
          <NotTheSame
            action={tellApartAction}
            oneId={one.id}
            otherId={other.id}
            idempotencyKey={crypto.randomUUID()}
            name={other.content.name}
          />
        </section>
      ) : null}
    </div>
  );
}

const NothingToMerge = () => (
  <div className="registry">
    <h1>Merge records</h1>
    <p className="quiet">
      Choose from two to {mostMerged} people, or organizations, that stand for themselves.{" "}
      <a href="/desk/people">People</a> <a href="/desk/organizations">Organizations</a>
    </p>
  </div>
);
