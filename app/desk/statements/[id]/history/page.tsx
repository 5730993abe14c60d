import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { getPageContext } from "@/app/_server/context";
import { EntryHistory } from "@/components/history/entry-history";
import { RestoreVersion } from "@/components/history/restore-version";
import { describeEntry } from "@/components/reviews/describe-entry";
import { numberOf } from "@/components/reviews/entry-header";
import { fieldChanges } from "@/components/reviews/field-changes";
import { can } from "@/lib/permissions/can";
import { changesSince, type EntryChange, type EntryText } from "@/lib/reviews/queries/changes-since";
import { type EntryStep, entrySteps } from "@/lib/reviews/queries/entry-steps";
import type { Names } from "@/lib/reviews/queries/names-in";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { readableFrom } from "@/lib/statements/readable-from";
import { recordId } from "@/lib/text";
import { restoreRevisionAction } from "./actions";

export const metadata: Metadata = { title: "History of an entry" };

const number = z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null).default(null);
const search = z.object({ before: number, restore: number, restored: number });

type HistoryPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { id } = await params;
  const path = `/desk/statements/${encodeURIComponent(id)}/history` as const;
  const ctx = await getPageContext(path, "statement.read");
  const entry = recordId.safeParse(id).success ? await deskEntry(ctx, id) : null;
  if (!entry) notFound();
  const { before, restore, restored } = search.parse(await searchParams);
  const from = await readableFrom(ctx, entry);
  const [{ steps, names, earlier }, wanted] = await Promise.all([
    entrySteps(ctx, { id, from, before }),
    restore === null || restore < from ? null : changesSince(ctx, id, restore),
  ]);
  const mayRestore = can(ctx.actor, "statement.restore", entry);
  return (
    <div className="history">
      <h1>History of {numberOf(entry)}</h1>
      <p>
        <a href={`/desk/statements/${id}`}>Back to the entry</a>
      </p>
      <div role="status" className="done">
        {restored === null ? null : (
          <p>
            Brought back as version {restored}.{" "}
            {mayRestore && restored === entry.version && restored > 1 ? (
              <a href={`${path}?restore=${restored - 1}`}>Undo</a>
            ) : null}
          </p>
        )}
      </div>
      {mayRestore && restore !== null && wanted ? (
        <RestoreVersion
          action={restoreRevisionAction}
          entry={entry}
          revision={restore}
          changes={fieldChanges(
            describeEntry(wanted.after, wanted.names),
            describeEntry(broughtBack(wanted), wanted.names),
          )}
          idempotencyKey={crypto.randomUUID()}
          cancelHref={path}
        />
      ) : null}
      <EntryHistory
        begun={from === 1 ? undefined : "What stood before is for its author and the editors."}
        steps={steps.map((step) => told(step, names))}
        restoreHref={(version) =>
          mayRestore && version !== entry.version ? `${path}?restore=${version}` : null
        }
        earlierHref={earlier === null ? null : `${path}?before=${earlier}`}
      />
    </div>
  );
}

// The source it names comes back; what that source says by now is a record of its own.
const broughtBack = ({ before, after }: EntryChange): EntryText => ({
  content: before.content,
  source: before.content.sourceId === after.content.sourceId ? after.source : before.source,
});

const told = ({ text, before, ...step }: EntryStep, names: Names) => ({
  ...step,
  first: before === null,
  changes: before ? fieldChanges(describeEntry(before, names), describeEntry(text, names)) : [],
});
