"use server";
import type { EntryState } from "@/components/statements/entry-form/state";
import { answerForm } from "../../_entry/answer-form";

export async function editStatementAction(_before: EntryState | null, form: FormData): Promise<EntryState> {
  return answerForm(form);
}
