import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect } from "vitest";
import type { RestoreState } from "@/components/history/restore-version";
import { editBill } from "@/lib/bills/commands/edit-bill";
import type { BillContent } from "@/lib/bills/content";
import { billInput } from "@/lib/bills/schema";
import type { ActorContext } from "@/lib/context";
import { editAgent } from "@/lib/people/commands/edit-agent";
import type { AgentContent } from "@/lib/people/content";
import { agentInput } from "@/lib/people/schema";
import { editRequest } from "@/lib/requests/commands/edit-request";
import { sourceFacts } from "@/lib/sources/schema";
import { editSource } from "@/lib/statements/commands/edit-source";
import { type Fields, formOf, outcomeOf, signedIn } from "../../support/desk-forms";
import { type Newsroom, test } from "../../support/newsroom";
import { aBill, aPerson, aSession, aTerm } from "../../support/registry";
import { aRequest, requestFields } from "../../support/requests";
import { revisionsOf } from "../../support/revisions";
import { aSource } from "../../support/statements";

async function restore(newsroom: Newsroom, as: ActorContext | null, fields: Fields) {
  await signedIn(newsroom, as);
  const { restoreRecordAction } = await import("@/app/desk/history/[kind]/[id]/actions");
  return outcomeOf<RestoreState>(restoreRecordAction(null, formOf(fields)));
}

async function page(newsroom: Newsroom, as: ActorContext, kind: string, id: string, search = {}) {
  await signedIn(newsroom, as);
  const { default: Page } = await import("@/app/desk/history/[kind]/[id]/page");
  const shown = await Page({ params: Promise.resolve({ kind, id }), searchParams: Promise.resolve(search) });
  return renderToStaticMarkup(createElement("div", null, shown));
}

/** A record of each kind, edited once by an editor; reporters began it. */
const records = {
  people: async ({ reporter, editor }: Newsroom) => {
    const names = [{ name: "N. Before", kind: "short", validFrom: "2019-01-31" }];
    const { id } = await aPerson(reporter, "Nora Before", { description: "driver", names });
    await editAgent(editor, {
      id,
      version: 1,
      agent: agentInput.parse({ kind: "person", name: "Nora After" }),
    });
    return id;
  },
  bills: async ({ reporter, editor }: Newsroom) => {
    const { id: legislativeSessionId } = await aSession(reporter);
    const { id } = await aBill(reporter, "SB 1", {
      legislativeSessionId,
      title: "Before",
      names: [{ name: "The old act" }],
    });
    const bill = billInput.parse({ legislativeSessionId, identifier: "SB 2", title: "After" });
    await editBill(editor, { id, version: 1, bill });
    return id;
  },
  sources: async ({ reporter, editor }: Newsroom) => {
    const { id } = await aSource(reporter, { title: "Before", text: "The text." });
    await editSource(editor, {
      id,
      version: 1,
      source: sourceFacts.parse({ title: "After", capturedOn: "2020-09-16" }),
    });
    return id;
  },
  requests: async ({ reporter, editor }: Newsroom) => {
    const { id } = await aRequest(reporter, { subject: "Before" });
    await editRequest(editor, { id, version: 1, request: requestFields({ subject: "After", law: "FOIA" }) });
    return id;
  },
};

describe("an earlier version of a record", () => {
  for (const [kind, make] of Object.entries(records)) {
    test(`of the ${kind} is seen first, brought back as a new one, and taken back the same way`, async ({
      newsroom,
    }) => {
      const { editor } = newsroom;
      const id = await make(newsroom);
      const preview = await page(newsroom, editor, kind, id, { restore: "1" });
      expect(preview).toMatch(/Bring version 1 back/);
      expect(preview).toMatch(/Before/);
      expect(preview).toContain('name="idempotencyKey"');

      const back = { kind, id, version: 2, revision: 1, idempotencyKey: crypto.randomUUID() };
      const to = `/desk/history/${kind}/${id}?restored=3`;
      expect(await restore(newsroom, editor, back)).toEqual({ to });
      // Sent twice, it is done once.
      expect(await restore(newsroom, editor, back)).toEqual({ to });
      const [first, edited, restored, ...more] = await revisionsOf(editor, id);
      expect(more).toEqual([]);
      expect(restored).toMatchObject({ act: "restored", number: 3, actorId: editor.actor.id });
      expect(restored?.content).toEqual(first?.content);
      expect(await page(newsroom, editor, kind, id, { restored: "3" })).toContain("?restore=2");

      expect(await restore(newsroom, editor, { kind, id, version: 3, revision: 2 })).toHaveProperty("to");
      const [, , , undone] = await revisionsOf(editor, id);
      expect(undone?.content).toEqual(edited?.content);
    });
  }

  test("is for those who may edit the record, and over the version they saw", async ({ newsroom }) => {
    const { reporter, otherReporter, editor } = newsroom;
    const person = { kind: "people", id: await records.people(newsroom), version: 2, revision: 1 };
    for (const as of [reporter, otherReporter, null]) {
      expect(await restore(newsroom, as, person)).toHaveProperty("shown.message");
    }
    expect(await restore(newsroom, editor, { ...person, version: 1 })).toMatchObject({
      shown: { message: expect.stringMatching(/since you opened it/) },
    });
    expect(await restore(newsroom, editor, { ...person, revision: 9 })).toMatchObject({
      shown: { message: expect.stringMatching(/version of this record/) },
    });
    expect(await restore(newsroom, editor, { ...person, kind: "spells" })).toHaveProperty("shown.message");
    expect(await revisionsOf(editor, person.id)).toHaveLength(2);

    const source = { kind: "sources", id: await records.sources(newsroom), version: 2, revision: 1 };
    expect(await restore(newsroom, otherReporter, source)).toHaveProperty("shown.message");
    expect(await page(newsroom, otherReporter, "people", person.id)).not.toContain("?restore=");
    // Whoever logged a source that is not public may mend it.
    expect(await restore(newsroom, reporter, source)).toHaveProperty("to");
  });

  test("leaves what has a history of its own: the roles of a person", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const id = await records.people(newsroom);
    await aTerm(reporter, id, { start: "2018-01-03" });
    await restore(newsroom, editor, { kind: "people", id, version: 3, revision: 1 });
    const restored = (await revisionsOf(editor, id)).at(-1)?.content as AgentContent;
    expect(restored).toMatchObject({ name: "Nora Before", terms: [{ startEdtf: "2018-01-03" }] });
  });

  test("of a bill whose number was wrong brings its address back with it", async ({ newsroom }) => {
    const { editor } = newsroom;
    const id = await records.bills(newsroom);
    await restore(newsroom, editor, { kind: "bills", id, version: 2, revision: 1 });
    const restored = (await revisionsOf(editor, id)).at(-1)?.content as BillContent;
    expect(restored).toMatchObject({ identifier: "SB 1", identifierSlug: "sb-1" });
  });
});
