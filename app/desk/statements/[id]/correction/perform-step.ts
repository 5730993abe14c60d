// From the forms of a correction to the command behind the button that was pressed.
import "server-only";
import type { ActorContext } from "@/lib/context";
import { changeNotice } from "@/lib/corrections/commands/change-notice";
import { issueCorrection } from "@/lib/corrections/commands/issue-correction";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { withdrawCorrection } from "@/lib/corrections/commands/withdraw-correction";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import type { CorrectionPost } from "./correction-post";

export async function performStep(ctx: ActorContext, { act, ...post }: CorrectionPost) {
  const step = { id: post.id, version: post.version };
  if ("kind" in post) {
    const { kind, note } = post;
    await (act === "open" ? openCorrection : changeNotice)(ctx, { ...step, kind, note });
  } else if (act === "submit") await submitStatement(ctx, step);
  else if (act === "issue") await issueCorrection(ctx, step);
  else await withdrawCorrection(ctx, step);
  return { id: post.id, act };
}
