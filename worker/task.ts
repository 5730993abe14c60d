import type { JobHelpers, Task } from "graphile-worker";
import type { z } from "zod";
import type { Context } from "@/lib/context";
import type { Job } from "@/lib/jobs";
import { faultRecord, log } from "@/lib/log";
import type { ClockJob } from "./cron";

/** How often a job has been tried, this time included. The signal says that the worker is ending. */
export type Attempt = { number: number; signal: AbortSignal };

type PayloadOf<Name extends Job["task"]> = Extract<Job, { task: Name }>["payload"];

/** Every job that can be asked for, and those of the clock. */
export type Tasks = Record<Job["task"] | ClockJob, Task>;

export type Body<Payload> = {
  work: (ctx: Context, payload: Payload, attempt: Attempt) => Promise<unknown>;
  /** Called when the last attempt has failed, to say so where people look. */
  giveUp?: (ctx: Context, payload: Payload, attempt: Attempt & { cause: unknown }) => Promise<void>;
  /** The queue tries 25 times, over days; less where somebody waits for the answer. */
  attempts?: number;
};

/** Reads the payload, does the work, and writes down how it went. What fails is tried again, each time later. */
export function task<Name extends Job["task"]>(
  ctx: Context,
  schema: z.ZodType<PayloadOf<Name>>,
  { work, giveUp, attempts = Number.POSITIVE_INFINITY }: Body<PayloadOf<Name>>,
): Task {
  return async (given, helpers) => {
    const { job, abortSignal } = helpers;
    const payload = schema.parse(given);
    const attempt: Attempt = { number: job.attempts, signal: abortSignal };
    const isLast = job.attempts >= Math.min(job.max_attempts, attempts);
    try {
      await logged(helpers, { ...payload, isLast }, () => work(ctx, payload, attempt));
    } catch (error) {
      // A job that ends with the worker was not tried to its end.
      if (!isLast || !giveUp || abortSignal.aborted) throw error;
      // Tried often enough: what people see says so, and the queue is done with it.
      await giveUp(ctx, payload, { ...attempt, cause: error });
    }
  };
}

/** A job nobody asks for. When it fails, its next time comes. */
export const clockTask =
  (ctx: Context, work: (ctx: Context) => Promise<unknown>): Task =>
  (_given, helpers) =>
    logged(helpers, {}, () => work(ctx));

async function logged({ job }: JobHelpers, about: object, work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  const line = () => ({
    job: job.id,
    task: job.task_identifier,
    attempt: job.attempts,
    ...about,
    ms: Math.round(performance.now() - begun),
  });
  try {
    await work();
    log().info(line(), "job done");
  } catch (error) {
    log().warn({ ...line(), ...faultRecord(error) }, "job failed");
    throw error;
  }
}
