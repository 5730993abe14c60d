import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { EntryForm } from "@/components/statements/entry-form/entry-form";
import { newEntryState, quietState } from "../_entry/load-entry";
import { isSignedOutPost } from "../_entry/signed-out-post";
import { editStatementAction } from "../[id]/edit/actions";
import { logStatementAction } from "./actions";

export const metadata: Metadata = { title: "Log a statement" };

type NewStatementProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewStatementPage({ searchParams }: NewStatementProps) {
  if (await isSignedOutPost()) {
    return (
      <EntryForm
        idempotencyKey={crypto.randomUUID()}
        initial={quietState}
        action={logStatementAction}
        editAction={editStatementAction}
        actorId=""
      />
    );
  }
  const { source, from } = await searchParams;
  const start = {
    ...(typeof source === "string" ? { source } : {}),
    ...(typeof from === "string" ? { from } : {}),
  };
  const ctx = await getPageContext(`/desk/statements/new?${new URLSearchParams(start)}`, "statement.log");
  const state = await newEntryState(ctx, start);
  return (
    <EntryForm
      idempotencyKey={crypto.randomUUID()}
      initial={state}
      action={logStatementAction}
      editAction={editStatementAction}
      actorId={ctx.actor.id}
    />
  );
}
