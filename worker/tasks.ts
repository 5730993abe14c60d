// Answers every job of lib/jobs.ts and of the clock. A task is one entry: what it is called, what it is given, who does it.
import { z } from "zod";
import { expireUploads } from "@/lib/captures/expire-uploads";
import { finishUpload } from "@/lib/captures/finish-upload";
import { reconcile } from "@/lib/captures/reconcile";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { anchorAgain } from "@/lib/excerpts/anchor-again";
import { forgetOldKeys } from "@/lib/idempotency";
import { log } from "@/lib/log";
import { giveUpMail } from "@/lib/mail/outbox";
import { inspectMedia } from "@/lib/media/inspect-media";
import { releaseDue, releaseStatement } from "@/lib/statements/release-due";
import { dueRelease } from "@/lib/statements/release-schema";
import { beginReset } from "@/lib/users/begin-reset";
import { extractCapture, giveUpExtraction } from "./extract/extract-capture";
import { fetchAttempts, fetchCapture, giveUpFetch } from "./fetch/fetch-capture";
import { mailRoom } from "./mail/mail-room";
import { mailAttempts, sendMail } from "./mail/send-mail";
import { clockTask, type Tasks, task } from "./task";

const ofCapture = z.object({ captureId: z.uuid() });
const ofText = z.object({ textId: z.uuid() });
const ofMail = z.object({ mailId: z.uuid() });
const ofReset = z.object({ resetId: z.uuid() });
const ofUpload = z.object({ uploadId: z.string() });

/** What a library said when it broke down over a file; nothing of it is shown to people. */
const onBreakdown = (said: string) => log().warn({ said: said.slice(-500) }, "an extractor broke down");

export const taskList = (ctx: Context): Tasks => ({
  store_upload: task<"store_upload">(ctx, ofUpload, {
    work: (ctx, payload) => finishUpload(ctx, payload),
  }),
  fetch_address: task<"fetch_address">(ctx, ofCapture, {
    attempts: fetchAttempts,
    work: (ctx, { captureId }, { signal }) =>
      fetchCapture(ctx, captureId, { signal, origin: env().publicOrigin }),
    giveUp: (ctx, { captureId }, { cause }) => giveUpFetch(ctx, captureId, cause),
  }),
  extract_text: task<"extract_text">(ctx, ofCapture, {
    work: (ctx, { captureId }, { signal }) => extractCapture(ctx, captureId, { signal, onBreakdown }),
    giveUp: (ctx, { captureId }, { number }) => giveUpExtraction(ctx, captureId, number),
  }),
  inspect_media: task<"inspect_media">(ctx, ofCapture, {
    work: (ctx, payload) => inspectMedia(ctx, payload),
  }),
  anchor_again: task<"anchor_again">(ctx, ofText, {
    work: (ctx, { textId }) => anchorAgain(ctx, textId),
  }),
  release_statement: task<"release_statement">(ctx, dueRelease, {
    work: (ctx, payload) => releaseStatement(ctx, payload),
  }),
  send_mail: task<"send_mail">(ctx, ofMail, {
    attempts: mailAttempts,
    work: (ctx, { mailId }) => sendMail(ctx, mailId, mailRoom()),
    giveUp: (ctx, { mailId }) => giveUpMail(ctx, mailId),
  }),
  begin_reset: task<"begin_reset">(ctx, ofReset, {
    work: (ctx, { resetId }) => beginReset(ctx, resetId),
  }),
  reconcile: clockTask(ctx, (ctx) => reconcile(ctx)),
  release_due: clockTask(ctx, (ctx) => releaseDue(ctx)),
  expire_uploads: clockTask(ctx, (ctx) => expireUploads(ctx)),
  forget_keys: clockTask(ctx, (ctx) => forgetOldKeys(ctx)),
});
