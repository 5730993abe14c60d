import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { UnderCorrection } from "@/components/corrections/under-correction";
import { EntryForm } from "@/components/statements/entry-form/entry-form";
import { NotEditable } from "@/components/statements/entry-form/not-editable";
import { can } from "@/lib/permissions/can";
import { openedEntry, quietState } from "../../_entry/load-entry";
import { isSignedOutPost } from "../../_entry/signed-out-post";
import { editStatementAction } from "./actions";

export const metadata: Metadata = { title: "Edit an entry" };

type EditStatementProps = { params: Promise<{ id: string }> };

export default async function EditStatementPage({ params }: EditStatementProps) {
  if (await isSignedOutPost()) {
    return (
      <>
        {null}
        <EntryForm
          idempotencyKey={crypto.randomUUID()}
          initial={quietState}
          action={editStatementAction}
          editAction={editStatementAction}
          actorId=""
        />
      </>
    );
  }
  const { id } = await params;
  const ctx = await getPageContext(`/desk/statements/${encodeURIComponent(id)}/edit`, "statement.read");
  const opened = await openedEntry(ctx, id);
  if (!opened) notFound();
  const { entry, state } = opened;
  if (!can(ctx.actor, "statement.edit", entry)) {
    return <NotEditable entry={entry} mayCorrect={can(ctx.actor, "correction.open", entry)} />;
  }
  // A retraction leaves the text as it is.
  if (entry.correction?.kind === "retraction") redirect(`/desk/statements/${entry.id}/correction`);
  // Without a key: what a post without script answers finds its form by its place in the page.
  return (
    <>
      {entry.correction ? <UnderCorrection entry={entry} /> : null}
      <EntryForm
        idempotencyKey={crypto.randomUUID()}
        initial={state}
        action={editStatementAction}
        editAction={editStatementAction}
        actorId={ctx.actor.id}
      />
    </>
  );
}
