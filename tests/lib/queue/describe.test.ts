import { describe, expect, test } from "vitest";
import { bulkInWords, doneInWords, viewInWords } from "@/lib/queue/describe";
import { readQueueQuery, settleView } from "@/lib/queue/view";
import { queueTabs } from "@/lib/queue/vocabulary";

const id = "01890000-0000-7000-8000-000000000001";
const view = (search: string) =>
  settleView(readQueueQuery(search), new Map(queueTabs.map((tab) => [tab, 1])));

describe("viewInWords", () => {
  test("says all that narrows a list, and what ids are called", () => {
    const search = `tab=review&state=submitted&author=${id}&assignee=none&speaker=${id}&source=${id}&bill=${id}&tag=budget&flag=quote_mismatch&from=2021-03-01&to=2021-03-31&age=3&q=fares`;
    const names = { author: "Rosa Reporter", speaker: "Dana Field", source: "Remarks", bill: "SB 44" };

    expect(viewInWords(view(search), names)).toBe(
      "to review, in review, logged by Rosa Reporter, assigned to nobody, said by Dana Field, from “Remarks”, on SB 44, tagged “budget”, with words that do not match the source, said from 2021-03-01 to 2021-03-31, for 3 days or more in this state, with “fares”",
    );
    expect(viewInWords(view(`tab=all&author=${id}&assignee=${id}&source=${id}`))).toBe(
      "logged by somebody, assigned to somebody, from one source",
    );
    expect(viewInWords(view("tab=all"))).toBe("all");
  });
});

describe("bulkInWords", () => {
  test("says before what will be done, to how many of what", () => {
    const about = { count: 1200, view: "to review" };
    expect(bulkInWords({ kind: "send_back", comment: "?" }, about)).toBe(
      "Send back 1,200 entries: to review.",
    );
    expect(bulkInWords({ kind: "assign", assigneeId: id }, { ...about, count: 1, assignee: "Edda" })).toBe(
      "Assign 1 entry to Edda: to review.",
    );
    expect(bulkInWords({ kind: "untag", tag: "budget" }, about)).toBe(
      "Take the tag “budget” off 1,200 entries: to review.",
    );
    expect(doneInWords({ kind: "assign", assigneeId: null }, 2)).toBe("Put back 2 entries.");
  });
});
