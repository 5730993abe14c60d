import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { NamingEntries } from "@/components/registry/naming-entries";
import { RecordHead } from "@/components/registry/record-head";
import { RecordHistory } from "@/components/registry/record-history";
import { SourceRecord } from "@/components/registry/source-record";
import { describeSource } from "@/components/reviews/describe-entry";
import { recordHistory } from "@/lib/revisions/record-history";
import type { SourceContent } from "@/lib/sources/content";
import { sourcePath } from "@/lib/sources/profile";
import { deskSource } from "@/lib/sources/queries/desk-source";
import { countedNamings, entriesNaming } from "@/lib/statements/queries/entries-naming";
import { recordId } from "@/lib/text";
import { describedSteps } from "../../_registry/described-steps";

export const metadata: Metadata = { title: "Source" };

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await getPageContext(`/desk/sources/${encodeURIComponent(id)}`);
  const source = recordId.safeParse(id).success ? await deskSource(ctx, { id }) : null;
  if (!source) notFound();
  const [{ entries, total }, history] = await Promise.all([
    entriesNaming(ctx, { sourceId: id }),
    recordHistory<SourceContent>(ctx, id),
  ]);
  const { number } = source;
  return (
    <div className="registry">
      <RecordHead
        kicker={number === null ? "Source, not public" : `Source D-${number}`}
        title={source.title}
        ways={number === null ? [] : [{ href: sourcePath({ number }), label: "Open the public page" }]}
        done={null}
      />
      <div className="record-columns">
        <div>
          <SourceRecord source={source} />
        </div>
        <div>
          <NamingEntries
            title="Entries that rest on it"
            none="No entry you may read rests on this source."
            entries={entries}
            total={total}
            countedUpTo={countedNamings}
          />
          <RecordHistory steps={describedSteps(history.steps, describeSource)} more={history.more} />
        </div>
      </div>
    </div>
  );
}
