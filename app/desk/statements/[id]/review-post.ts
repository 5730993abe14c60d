// What the forms of an entry's page send, and what each act asks of the policy.
import "server-only";
import { z } from "zod";
import { quietActs, type ReviewAct, steps, verdicts } from "@/components/reviews/review-state";
import { checkItems } from "@/db/review-vocabulary";
import type { Permission } from "@/lib/permissions/policy";
import { assignment, fieldComment, handingOver, oneComment, takingOver } from "@/lib/reviews/schema";
import { clockTime } from "@/lib/statements/release-schema";
import { approval, statementStep } from "@/lib/statements/schema";

const [
  submit,
  publish,
  schedule,
  unschedule,
  embargo,
  lift,
  recall,
  take,
  putBack,
  assign,
  handOver,
  takeOver,
] = steps;
const [check, uncheck, note, discard, resolve, reopen, apply] = quietActs;

const timed = statementStep.extend({ when: clockTime });
const ofEntry = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) =>
  schema.extend({ version: statementStep.shape.version });

const acts = z.discriminatedUnion(
  "act",
  [
    approval.extend({ act: z.enum(verdicts) }),
    approval.omit({ checks: true }).extend({ act: z.enum([submit, publish]) }),
    timed.extend({ act: z.enum([schedule, embargo]) }),
    statementStep.extend({ act: z.enum([unschedule, lift, recall, take, putBack]) }),
    ofEntry(assignment).extend({ act: z.literal(assign) }),
    ofEntry(handingOver).extend({ act: z.literal(handOver) }),
    ofEntry(takingOver).extend({ act: z.literal(takeOver) }),
    statementStep.extend({ act: z.enum([check, uncheck]), item: z.enum(checkItems) }),
    fieldComment.safeExtend({ act: z.literal(note) }),
    ofEntry(oneComment).extend({ act: z.enum([discard, resolve, reopen, apply]) }),
  ],
  "Say what is to be done with the entry.",
);

export const reviewPost = z.preprocess(tidy, acts);
export type ReviewPost = z.output<typeof acts>;

/** Browsers send line ends as two characters; texts here have one. A replacement left empty was not meant. */
function tidy(given: unknown): unknown {
  if (typeof given !== "object" || given === null) return given;
  const { was, becomes, ...rest } = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace(/\r\n/g, "\n") : value,
    ]),
  );
  return !was && !becomes ? rest : { ...rest, was: was ?? "", becomes: becomes ?? "" };
}

/** What each act asks of the policy; a test walks it. */
export const permissionOf: Record<ReviewAct, Permission> = {
  comment: "statement.comment",
  request_changes: "statement.request_changes",
  approve: "statement.approve",
  submit: "statement.submit",
  publish: "statement.publish",
  schedule: "statement.schedule",
  unschedule: "statement.schedule",
  embargo: "statement.embargo",
  lift_embargo: "statement.embargo",
  recall: "statement.recall",
  take: "statement.assign",
  put_back: "statement.assign",
  assign: "statement.assign",
  hand_over: "statement.assign",
  take_over: "statement.take_over",
  check: "statement.request_changes",
  uncheck: "statement.request_changes",
  note: "statement.comment",
  discard_note: "statement.comment",
  resolve: "statement.comment",
  reopen: "statement.comment",
  apply: "statement.edit",
};
