import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { getPageContext } from "@/app/_server/context";
import { recordKinds, recordPlaces } from "@/app/desk/_registry/record-kinds";
import { EntryHistory } from "@/components/history/entry-history";
import { RestoreVersion } from "@/components/history/restore-version";
import { describeForm } from "@/components/registry/form-fields";
import { fieldChanges } from "@/components/reviews/field-changes";
import type { ActorContext } from "@/lib/context";
import { latestRevisions } from "@/lib/revisions/latest-revisions";
import { recordHistory } from "@/lib/revisions/record-history";
import { revisionAt } from "@/lib/revisions/revision-at";
import { recordId } from "@/lib/text";
import { describedSteps } from "../../../_registry/described-steps";
import type { Search } from "../../../_registry/list-query";
import { restoreRecordAction } from "./actions";

export const metadata: Metadata = { title: "History of a record" };

const number = z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null).default(null);
const search = z.object({ before: number, restore: number, restored: number });
const place = z.object({ kind: z.enum(recordPlaces), id: recordId });

type RecordHistoryPageProps = { params: Promise<{ kind: string; id: string }>; searchParams: Search };

/** Every version of a record of the registry, a source or a request; and bringing one back, seen before it is done. */
export default async function RecordHistoryPage({ params, searchParams }: RecordHistoryPageProps) {
  const given = await params;
  const path = `/desk/history/${encodeURIComponent(given.kind)}/${encodeURIComponent(given.id)}` as const;
  const ctx = await getPageContext(path);
  const { data: asked } = place.safeParse(given);
  if (!asked) notFound();
  const { kind, id } = asked;
  const record = recordKinds[kind];
  const opened = await record.open(ctx, id);
  if (!opened) notFound();
  const { before, restore, restored } = search.parse(await searchParams);
  const [{ steps, more }, describe, changes] = await Promise.all([
    recordHistory<unknown>(ctx, id, undefined, before),
    record.describe(ctx),
    restore === null || !opened.mayRestore ? null : changesBack(ctx, { record, id }, restore),
  ]);
  const last = steps.at(-1);
  return (
    <div className="history">
      <h1>History of {opened.title}</h1>
      <p>
        <a href={`/desk/${kind}/${id}`}>Back to the record</a>
      </p>
      <div role="status" className="done">
        {restored === null ? null : (
          <p>
            Brought back as version {restored}.{" "}
            {opened.mayRestore && restored === opened.version && restored > 1 ? (
              <a href={`${path}?restore=${restored - 1}`}>Undo</a>
            ) : null}
          </p>
        )}
      </div>
      {changes && restore !== null ? (
        <RestoreVersion
          action={restoreRecordAction}
          entry={{ id, version: opened.version }}
          also={{ kind }}
          stays={record.stays}
          revision={restore}
          changes={changes}
          idempotencyKey={crypto.randomUUID()}
          cancelHref={path}
        />
      ) : null}
      <EntryHistory
        steps={describedSteps(steps, describe).map((step) => ({ ...step, first: step.number === 1 }))}
        restoreHref={(version) =>
          opened.mayRestore && version !== opened.version ? `${path}?restore=${version}` : null
        }
        earlierHref={more && last ? `${path}?before=${last.number}` : null}
        begun="The record was made."
      />
    </div>
  );
}

type Present = { record: (typeof recordKinds)[keyof typeof recordKinds]; id: string };

/** What bringing a version back would change; null where there is no such version. */
async function changesBack(ctx: ActorContext, { record, id }: Present, wanted: number) {
  const { subject, fields } = record.form;
  const [[now], then] = await Promise.all([
    latestRevisions(ctx, [id]),
    revisionAt<unknown>(ctx, { subject, id, number: wanted }),
  ]);
  if (!now || !then) return null;
  const { form, values } = await fields(ctx, [now.content, then]);
  return fieldChanges(describeForm(form, values(now.content)), describeForm(form, values(then)));
}
