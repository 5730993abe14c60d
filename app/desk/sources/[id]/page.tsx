import type { Metadata } from "next";
import { AddCapture } from "@/components/captures/add-capture";
import { DeskRecordings } from "@/components/media/desk-recordings";
import { doneWord } from "@/components/registry/labels";
import { NamingEntries } from "@/components/registry/naming-entries";
import { RecordHead } from "@/components/registry/record-head";
import { RecordHistory } from "@/components/registry/record-history";
import { SourceFactsRecord, SourceTextRecord } from "@/components/registry/source-record";
import { LeadingRequests } from "@/components/requests/leading-requests";
import { describeSource } from "@/components/reviews/describe-entry";
import { DeskFiles } from "@/components/sources/desk-files";
import { sourceFiles } from "@/lib/captures/queries/source-files";
import { sourceRecordings } from "@/lib/media/queries/source-recordings";
import { requestsOfSource } from "@/lib/requests/queries/requests-of-source";
import { recordHistory } from "@/lib/revisions/record-history";
import type { SourceContent } from "@/lib/sources/content";
import { sourcePath } from "@/lib/sources/profile";
import { countedNamings, entriesNaming } from "@/lib/statements/queries/entries-naming";
import { describedSteps } from "../../_registry/described-steps";
import type { Search } from "../../_registry/list-query";
import { openSourcePage } from "../_source/open-source-page";

export const metadata: Metadata = { title: "Source" };

type SourcePageProps = { params: Promise<{ id: string }>; searchParams: Search };

export default async function SourcePage({ params, searchParams }: SourcePageProps) {
  const { ctx, id, source, mayAdd } = await openSourcePage(params, { act: "source.log" });
  const [{ entries, total }, history, files, { recordings, untied }, requests, { done }] = await Promise.all([
    entriesNaming(ctx, { sourceId: id }),
    recordHistory<SourceContent>(ctx, id),
    sourceFiles(ctx, id),
    sourceRecordings(ctx, id),
    requestsOfSource(ctx, id),
    searchParams,
  ]);
  const { number } = source;
  return (
    <div className="registry">
      <RecordHead
        kicker={number === null ? "Source, not public" : `Source D-${number}`}
        title={source.title}
        ways={[
          ...(mayAdd ? [{ href: `/desk/sources/${id}/edit`, label: "Edit" }] : []),
          ...(number === null ? [] : [{ href: sourcePath({ number }), label: "Open the public page" }]),
        ]}
        done={doneWord(done)}
      />
      <div className="record-columns">
        <div>
          <DeskFiles sourceId={id} files={files} mayAdd={mayAdd}>
            {mayAdd ? (
              <>
                <AddCapture sourceId={id} />
                <p className="ways">
                  <a href={`/desk/sources/${id}/fetch`}>Fetch an address instead</a>
                </p>
              </>
            ) : null}
          </DeskFiles>
          <DeskRecordings sourceId={id} recordings={recordings} untied={untied} />
          <LeadingRequests requests={requests} />
          <SourceTextRecord source={source} />
        </div>
        <div>
          <SourceFactsRecord source={source} />
          <NamingEntries
            title="Entries that rest on it"
            none="No entry you may read rests on this source."
            entries={entries}
            total={total}
            countedUpTo={countedNamings}
          />
          <RecordHistory
            steps={describedSteps(history.steps, describeSource)}
            more={history.more}
            href={`/desk/history/sources/${id}`}
          />
        </div>
      </div>
    </div>
  );
}
