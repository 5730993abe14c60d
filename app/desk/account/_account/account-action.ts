// From a form of one's own account to its command. Nothing of what was typed is sent back: it is passwords and codes.
import "server-only";
import type { z } from "zod";
import { type ActionOptions, runAction } from "@/app/_server/run-action";
import type { AccountRefusal } from "@/components/account/account-state";

type AccountActionOptions<Schema extends z.ZodType, Value> = Omit<
  ActionOptions<Schema, Value>,
  "counts" | "holdsKey"
> & {
  act: "account.own" | "account.secure";
};

export async function accountAction<Schema extends z.ZodType, Value>(
  given: Parameters<typeof runAction>[0],
  options: AccountActionOptions<Schema, Value>,
): Promise<{ value: Value } | { refusal: AccountRefusal }> {
  const result = await runAction(given, {
    ...options,
    counts: true,
  });
  if (result.ok) return { value: result.value };
  const { message, fields: problems, detail, reference } = result;
  return { refusal: { message, problems, confirm: detail.confirm === true, reference } };
}
