// Every form action goes through here: a page of our own, somebody signed in, parsed input, one effect per key, and an
// answer that holds nothing internal.
import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { ActionFailure, ActionResult, FormValue, FormValues } from "@/lib/action-result";
import type { ActorContext } from "@/lib/context";
import { refusalOf } from "@/lib/database-trouble";
import { env } from "@/lib/env";
import { DomainError, invalid } from "@/lib/errors";
import { fieldProblems } from "@/lib/field-problems";
import { atMostOnce, longestKey, once } from "@/lib/idempotency";
import type { Permission } from "@/lib/permissions/policy";
import { requireActor } from "./context";
import { reportFault } from "./fault-answer";
import { formToObject } from "./form-values";
import { requireSameOrigin } from "./same-origin";

/** The hidden field that names one rendering of a form, so that sending it twice has one effect. */
const keyField = "idempotencyKey";

export type ActionOptions<Schema extends z.ZodType, Value> = {
  /** What it is, in the policy. Whoever may never do it is refused before anything of theirs is read. */
  act: Permission;
  /** It counts attempts, which a failure must not take back, or answers with a secret: see atMostOnce. */
  counts?: true;
  /** It holds on to the key itself, for that part of it which has an effect. */
  holdsKey?: true;
  schema: Schema;
  run: (ctx: ActorContext, input: z.output<Schema>, key: string) => Promise<Value>;
};

/** @param input What the form sent, or the values themselves when a component calls the action. Never without a key. */
export async function runAction<Schema extends z.ZodType, Value>(
  input: FormData | (FormValues & { [keyField]: string }),
  { act, counts, holdsKey, schema, run }: ActionOptions<Schema, Value>,
): Promise<ActionResult<Value>> {
  let values: FormValues | undefined;
  try {
    requireSameOrigin(await headers(), env().publicOrigin);
    const sent: FormValues = input instanceof FormData ? formToObject(input) : { ...input };
    const { [keyField]: given, ...rest } = sent;
    values = rest;
    const ctx = await requireActor(act);
    const key = readKey(given);
    const parsed = schema.safeParse(rest);
    if (!parsed.success) {
      throw new DomainError("invalid", "Some fields need attention.", fieldProblems(parsed.error));
    }
    const work = (ctx: ActorContext) => run(ctx, parsed.data, key);
    if (counts) return { ok: true, value: await atMostOnce(ctx, key, work) };
    if (holdsKey) return { ok: true, value: await work(ctx) };
    return { ok: true, value: await once(ctx, { key, request: JSON.stringify(rest) }, work) };
  } catch (error) {
    return { ...newKeyFor(failureOf(error)), values };
  }
}

/** What may be told of anything thrown. Lets through what Next.js throws to redirect or to show another page. */
export function failureOf(error: unknown): ActionFailure {
  unstable_rethrow(error);
  const refusal = refusalOf(error);
  if (refusal) {
    const { code, message, fields, detail } = refusal;
    return { ok: false, code, message, fields, detail };
  }
  const { reference, message } = reportFault(error, "form action");
  return { ok: false, code: "failed", message, fields: {}, detail: {}, reference };
}

/** A page opened again with its back button holds the key of what was sent from it. The form is given another. */
function newKeyFor(failure: ActionFailure): ActionFailure {
  if (failure.code !== "conflict" || failure.detail.keyReused !== true) return failure;
  refresh();
  return {
    ...failure,
    message: "This form was sent before, and what it said then was done. To do this as well, send it again.",
  };
}

function readKey(key: FormValue | undefined): string {
  if (typeof key === "string" && /^[!-~]+$/.test(key) && key.length <= longestKey) return key;
  throw invalid(keyField, "Is not a key. Open the page again.");
}
