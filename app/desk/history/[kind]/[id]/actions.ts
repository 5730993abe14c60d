"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { runAction } from "@/app/_server/run-action";
import { recordKinds, recordPlaces } from "@/app/desk/_registry/record-kinds";
import type { RestoreState } from "@/components/history/restore-version";
import { recordRestoration } from "@/lib/revisions/schema";

const sent = recordRestoration.extend({ kind: z.enum(recordPlaces) });

export async function restoreRecordAction(
  _before: RestoreState | null,
  form: FormData,
): Promise<RestoreState> {
  const result = await runAction(form, {
    act: "desk.open",
    schema: sent,
    run: async (ctx, { kind, ...wanted }) => ({ kind, ...(await recordKinds[kind].restore(ctx, wanted)) }),
  });
  if (!result.ok) return { message: result.message, reference: result.reference };
  const { kind, id, version } = result.value;
  redirect(`/desk/history/${kind}/${id}?restored=${version}` as Route);
}
