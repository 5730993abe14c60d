// An entry in each state, with people who stand in every relation to it.
import type { EntryState } from "@/db/vocabulary";
import type { ActorContext } from "@/lib/context";
import { issueCorrection } from "@/lib/corrections/commands/issue-correction";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { scheduleStatement } from "@/lib/statements/commands/schedule-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { changed, theNote } from "../support/corrections";
import type { Newsroom } from "../support/newsroom";
import { inAnHour } from "../support/release";
import { aDraft, entryNow } from "../support/statements";

export async function twelveEntries(newsroom: Newsroom) {
  const { reporter, otherReporter, editor, otherEditor, admin, hire } = newsroom;
  const people = {
    "the reporter who logged it": reporter,
    "another reporter": otherReporter,
    "a reporter who opened its correction": await hire("reporter"),
    "an editor uninvolved": editor,
    "an editor who changed it": await hire("editor"),
    "an admin uninvolved": admin,
    "an admin who changed it": await hire("admin"),
  };
  const opener = people["a reporter who opened its correction"];

  /** By the commands of the desk, each after the other. The other editor decides. */
  type Move = (id: string) => Promise<unknown>;
  const step = async (id: string) => ({ id, version: (await entryNow(reporter, id)).version });
  const touch: Move = async (id) => {
    for (const who of ["an editor who changed it", "an admin who changed it"] as const) {
      const { version } = await entryNow(reporter, id);
      await changed(people[who], id, { place: `Harbor City, pier ${version}` });
    }
  };
  const submit =
    (by: ActorContext): Move =>
    async (id) =>
      submitStatement(by, await step(id));
  const sendBack: Move = async (id) => requestChanges(otherEditor, { ...(await step(id)), comment: "Why?" });
  const approve: Move = async (id) => approveStatement(otherEditor, { ...(await step(id)), comment: "" });
  const schedule: Move = async (id) =>
    scheduleStatement(otherEditor, { ...(await step(id)), at: inAnHour() });
  const publish: Move = async (id) => publishStatement(otherEditor, await step(id));
  const open =
    (kind: "correction" | "retraction"): Move =>
    async (id) =>
      openCorrection(opener, { ...(await step(id)), kind, note: theNote });
  const issue: Move = async (id) => issueCorrection(otherEditor, await step(id));

  const submitted = [touch, submit(reporter)];
  const published = [...submitted, approve, publish];
  const corrected = [...published, open("correction"), touch];
  const paths: Record<EntryState, Move[]> = {
    draft: [touch],
    submitted,
    changes_requested: [...submitted, sendBack],
    approved: [...submitted, approve],
    scheduled: [...submitted, approve, schedule],
    published,
    correction_draft: corrected,
    correction_submitted: [...corrected, submit(opener)],
    correction_changes_requested: [...corrected, submit(opener), sendBack],
    correction_approved: [...corrected, submit(opener), approve],
    corrected: [...corrected, submit(opener), approve, issue],
    retracted: [...published, open("retraction"), submit(opener), approve, issue],
  };
  const entries = {} as Record<EntryState, string>;
  for (const [state, path] of Object.entries(paths) as [EntryState, Move[]][]) {
    const { id } = await aDraft(newsroom);
    for (const move of path) await move(id);
    entries[state] = id;
  }
  return { people, entries, holder: await hire("editor") };
}

export type Person = keyof Awaited<ReturnType<typeof twelveEntries>>["people"];
