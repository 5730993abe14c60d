import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import type { AccountRefusal, AccountState } from "@/components/account/account-state";

/** Nothing was typed beside a button, so whoever has to confirm first is sent there at once. */
export function afterButton(
  outcome: { value: unknown } | { refusal: AccountRefusal },
  done: string,
): AccountState {
  if ("value" in outcome) redirect(`/desk/account?done=${done}` as Route);
  if (outcome.refusal.confirm) redirect("/desk/account/confirm?returnTo=%2Fdesk%2Faccount");
  return outcome.refusal;
}
