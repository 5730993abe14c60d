// From a form about people to its command, and on to the page that shows what was done.
import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type ActionOptions, runAction } from "@/app/_server/run-action";
import type { UserFormState } from "@/components/users/user-form-state";

type UserActionOptions<Schema extends z.ZodType> = Omit<ActionOptions<Schema, unknown>, "act" | "counts"> & {
  seenAt: (input: FormData) => string;
};

export async function userAction<Schema extends z.ZodType>(
  form: FormData,
  { seenAt, ...options }: UserActionOptions<Schema>,
): Promise<UserFormState> {
  const result = await runAction(form, { ...options, act: "user.manage" });
  if (!result.ok) {
    const { message, fields: problems, detail, reference, values = {} } = result;
    return { message, problems, confirm: detail.confirm === true, reference, values };
  }
  redirect(seenAt(form) as Route);
}
