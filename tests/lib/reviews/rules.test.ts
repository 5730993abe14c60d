import { describe, expect, test } from "vitest";
import { statementStatuses, userRoles } from "@/db/vocabulary";
import { possibleActs } from "@/lib/reviews/rules";

const me = { id: "me", name: "Me", role: "editor" } as const;
const entry = (over: Partial<Parameters<typeof possibleActs>[1]>) => ({
  createdById: "author",
  status: "submitted" as const,
  contributorIds: ["author"],
  ...over,
});

describe("possibleActs", () => {
  test("offers an editor who had no part in it all that a review can end with", () => {
    expect(possibleActs(me, entry({}))).toEqual({
      edit: true,
      submit: false,
      approve: true,
      requestChanges: true,
      publish: false,
      comment: true,
      schedule: false,
      embargo: true,
      assign: true,
      reassign: false,
      takeOver: true,
      correct: false,
      issue: false,
      noApproval: null,
    });
  });

  test("says why an editor may not approve", () => {
    const logged = possibleActs(me, entry({ createdById: "me", contributorIds: ["me"] }));
    const changed = possibleActs(me, entry({ contributorIds: ["author", "me"] }));

    expect(logged).toMatchObject({ approve: false, requestChanges: true, noApproval: "logged" });
    expect(changed).toMatchObject({ approve: false, requestChanges: true, noApproval: "changed" });
  });

  test("offers a reporter no decision, and gives no reason for it", () => {
    const acts = possibleActs(
      { ...me, role: "reporter" },
      entry({ createdById: "me", contributorIds: ["me"] }),
    );

    expect(acts).toMatchObject({ approve: false, requestChanges: false, publish: false, noApproval: null });
    expect(acts).toMatchObject({ edit: true, comment: true });
  });

  test("offers each act only in the states from which it leads on", () => {
    const states = (
      act: "submit" | "approve" | "requestChanges" | "publish" | "edit" | "schedule" | "correct",
    ) => statementStatuses.filter((status) => possibleActs(me, entry({ status }))[act]);

    expect(states("submit")).toEqual(["draft", "changes_requested"]);
    expect(states("approve")).toEqual(["submitted"]);
    expect(states("requestChanges")).toEqual(["submitted"]);
    expect(states("publish")).toEqual(["approved", "scheduled"]);
    expect(states("schedule")).toEqual(["approved", "scheduled"]);
    expect(states("correct")).toEqual(["published", "corrected"]);
    expect(states("edit")).toEqual(["draft", "submitted", "changes_requested", "approved", "scheduled"]);
  });

  test("offers the acts of a review on a correction of a public entry", () => {
    const correction = { state: "submitted" as const, openedById: "author" };
    const under = entry({ status: "published", correction });
    expect(possibleActs(me, under)).toMatchObject({ approve: true, requestChanges: true, publish: false });
    const own = entry({ status: "published", correction, contributorIds: ["me"] });
    expect(possibleActs(me, own)).toMatchObject({ approve: false, noApproval: "changed" });
    const approved = entry({ status: "published", correction: { ...correction, state: "approved" } });
    expect(possibleActs(me, approved)).toMatchObject({ approve: false, publish: false, issue: true });
  });

  test("never offers approval to whoever logged the entry, whatever the role", () => {
    for (const role of userRoles) {
      for (const status of statementStatuses) {
        const acts = possibleActs(
          { ...me, role },
          entry({ status, createdById: "me", contributorIds: ["me"] }),
        );
        expect(acts.approve, `${role}, ${status}`).toBe(false);
      }
    }
  });
});
