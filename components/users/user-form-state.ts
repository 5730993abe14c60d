import type { AccountRefusal } from "@/components/account/account-state";
import type { FormValues } from "@/lib/action-result";

/** Why a form about people was refused, with what was typed. Null before it was sent. */
export type UserFormState = (AccountRefusal & { values: FormValues }) | null;

export type UserFormAction = (before: UserFormState, form: FormData) => Promise<UserFormState>;

/** A field's text as it was sent, so that nothing is typed twice. */
export function sentText(state: UserFormState, name: string): string | undefined {
  const value = state?.values[name];
  return typeof value === "string" ? value : undefined;
}
