// What the forms of the registry send: the inputs of the commands, with days as people type them.
import { z } from "zod";
import { readBallots } from "@/lib/bills/read-ballots";
import {
  type BillActionEdit,
  type BillEdit,
  billActionInput,
  billInput,
  voteInput,
} from "@/lib/bills/schema";
import { typedDay } from "@/lib/dates/typed-day";
import {
  type AgentEdit,
  agentInput,
  type OfficeEdit,
  officeInput,
  type TermEdit,
  termInput,
} from "@/lib/people/schema";
import { exactText, recordId } from "@/lib/text";

export const agentEditForm = z
  .strictObject({ ...agentInput.shape, id: recordId, version: z.coerce.number().int().min(1) })
  .transform(({ id, version, ...agent }): AgentEdit => ({ id, version, agent }));

export const termForm = z
  .strictObject({ ...termInput.shape, start: typedDay, end: typedDay })
  .transform(({ start, end, ...term }) => ({
    ...term,
    start: { edtf: start, basis: "stated" as const },
    end: { edtf: end, basis: "stated" as const },
  }));

const knownDay = typedDay.transform((edtf) => edtf ?? "").pipe(billActionInput.shape.day);

export const termEditForm = z
  .strictObject({
    ...termInput.shape,
    start: typedDay,
    end: typedDay,
    id: recordId,
    version: z.coerce.number().int().min(1),
  })
  .transform(
    ({ id, version, start, end, ...term }): TermEdit => ({
      id,
      version,
      term: { ...term, start: { edtf: start, basis: "stated" }, end: { edtf: end, basis: "stated" } },
    }),
  );

export const billActionForm = billActionInput.extend({ day: knownDay });

const ballotLines = exactText(200_000)
  .default("")
  .transform((text, check) => {
    const { ballots, problems } = readBallots(text);
    const parsed = voteInput.shape.ballots.safeParse(ballots);
    const wrong = parsed.error?.issues.map(({ message }) => message) ?? [];
    for (const message of [...problems, ...wrong].slice(0, 10)) check.addIssue({ code: "custom", message });
    return parsed.data ?? [];
  });

export const voteForm = voteInput.extend({
  day: knownDay,
  ballots: ballotLines,
  match: z.enum(["no", "exact"]).default("no"),
});

const edited = { id: recordId, version: z.coerce.number().int().min(1) };

export const billEditForm = z
  .strictObject({ ...billInput.shape, ...edited })
  .transform(({ id, version, ...bill }): BillEdit => ({ id, version, bill }));

export const billActionEditForm = billActionForm
  .extend(edited)
  .transform(({ id, version, ...action }): BillActionEdit => ({ id, version, action }));

export const voteEditForm = voteForm
  .extend(edited)
  .transform(({ id, version, match, ...vote }) => ({ id, version, match, vote }));

export const officeEditForm = z
  .strictObject({ ...officeInput.shape, ...edited })
  .transform(({ id, version, ...office }): OfficeEdit => ({ id, version, office }));
