import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { publicAgents, terms } from "@/db/schema";
import { addOffice } from "@/lib/people/commands/add-office";
import { editTerm } from "@/lib/people/commands/edit-term";
import type { AgentProfile } from "@/lib/people/profile";
import { officeInput, termEdit } from "@/lib/people/schema";
import { one } from "@/lib/rows";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aPerson, aTerm } from "../../../support/registry";
import { revisionsOf } from "../../../support/revisions";
import { aPublication } from "../../../support/statements";

const edit = (
  ids: { id: string; agentId: string; version?: number },
  over: { role?: string; start?: string; end?: string; officeId?: string } = {},
) =>
  termEdit.parse({
    id: ids.id,
    version: ids.version ?? 1,
    term: {
      agentId: ids.agentId,
      role: over.role ?? "Mayor",
      officeId: over.officeId ?? null,
      start: { edtf: over.start ?? "2018-01-03" },
      end: { edtf: over.end ?? "" },
    },
  });

describe("editTerm", () => {
  test("records that a term ended, and leaves a revision of the person", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id: agentId } = await aPerson(reporter, "Ends Office");
    const { id } = await aTerm(reporter, agentId, { role: "Mayor", start: "2018-01-03" });

    await editTerm(editor, edit({ id, agentId }, { end: "2021-11" }));

    expect(one(await editor.db.select().from(terms).where(eq(terms.id, id)))).toMatchObject({
      endEdtf: "2021-11",
      endFrom: "2021-11-01",
      endTo: "2021-11-30",
      version: 2,
    });
    expect((await revisionsOf(editor, agentId)).at(-1)).toMatchObject({
      number: 3,
      act: "edited",
      actorId: editor.actor.id,
      changed: true,
    });
  });

  test("makes room for a successor, whom the seats would not let in before", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id: officeId } = await addOffice(reporter, officeInput.parse({ title: "Mayor of Harbor City" }));
    const [{ id: agentId }, next] = [await aPerson(reporter, "Before"), await aPerson(reporter, "After")];
    const { id } = await aTerm(reporter, agentId, { role: "Mayor", start: "2018-01-03", officeId });
    const succeed = () => aTerm(reporter, next.id, { role: "Mayor", start: "2021-11-02", officeId });
    expect((await refusal(succeed())).fields).toHaveProperty("officeId");

    await editTerm(editor, edit({ id, agentId }, { end: "2021-11-02", officeId }));

    await expect(succeed()).resolves.toHaveProperty("id");
    const reopened = await refusal(editTerm(editor, edit({ id, agentId, version: 2 }, { officeId })));
    expect(reopened).toMatchObject({ code: "conflict", fields: { officeId: [expect.any(String)] } });
  });

  test("shows readers the edit at once, and leaves published statements as they are", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { id: agentId } = await aPerson(reporter, "Seen By Readers");
    const { id } = await aTerm(reporter, agentId, { role: "Mayor", start: "2018-01-03" });
    await aPublication(newsroom, { attributions: [{ role: "speaker", agentId }] });

    await editTerm(editor, edit({ id, agentId }, { role: "Mayor of Harbor City" }));

    const row = one(await editor.db.select().from(publicAgents).where(eq(publicAgents.id, agentId)));
    expect((row.profile as AgentProfile).terms[0]?.role).toBe("Mayor of Harbor City");
  });

  test("refuses a stale edit, a term of somebody else, and one that is not there", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id: agentId } = await aPerson(reporter, "Has A Term");
    const other = await aPerson(reporter, "Has None");
    const { id } = await aTerm(reporter, agentId, { role: "Mayor" });
    await editTerm(editor, edit({ id, agentId }, { role: "First" }));

    expect(await refusal(editTerm(editor, edit({ id, agentId }, { role: "Second" })))).toMatchObject({
      code: "conflict",
      detail: { version: 2 },
    });
    for (const ids of [
      { id, agentId: other.id, version: 2 },
      { id: crypto.randomUUID(), agentId },
      { id, agentId: crypto.randomUUID() },
    ]) {
      expect.soft((await refusal(editTerm(editor, edit(ids)))).code).toBe("not_found");
    }
    expect(await revisionsOf(editor, agentId)).toHaveLength(3);
    expect(await revisionsOf(editor, other.id)).toHaveLength(1);
  });

  test("is for editors: reporters and visitors are refused", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: agentId } = await aPerson(reporter, "Not Yours");
    const { id } = await aTerm(reporter, agentId);

    expect((await refusal(editTerm(newsroom.visitor, edit({ id, agentId })))).code).toBe("not_signed_in");
    expect((await refusal(editTerm(reporter, edit({ id, agentId })))).code).toBe("not_allowed");
    await expect(editTerm(newsroom.admin, edit({ id, agentId }))).resolves.toMatchObject({ version: 2 });
  });
});

describe("termEdit", () => {
  test("refuses an edit without its version or its role", () => {
    const [id, agentId] = [crypto.randomUUID(), crypto.randomUUID()];

    expect(termEdit.safeParse({ id, term: { agentId, role: "Mayor" } }).success).toBe(false);
    expect(termEdit.safeParse({ id, version: 1, term: { agentId, role: " " } }).success).toBe(false);
    expect(termEdit.safeParse({ id, version: 1, term: { agentId, role: "Mayor", seats: 2 } }).success).toBe(
      false,
    );
  });
});
