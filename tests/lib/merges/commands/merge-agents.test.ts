import { and, eq } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { agents, publicAgents, revisions } from "@/db/schema";
import { mergeAgents } from "@/lib/merges/commands/merge-agents";
import { tellApart } from "@/lib/merges/commands/tell-apart";
import { undoMerge } from "@/lib/merges/commands/undo-merge";
import { mergePreview } from "@/lib/merges/queries/merge-preview";
import { undoPreview } from "@/lib/merges/queries/undo-preview";
import { addTerm } from "@/lib/people/commands/add-term";
import { editAgent } from "@/lib/people/commands/edit-agent";
import { deskAgent } from "@/lib/people/queries/desk-agent";
import { agentsById, findAgents } from "@/lib/people/queries/find-agents";
import { termsOfAgents } from "@/lib/people/queries/terms-of-agent";
import { agentInput, termInput } from "@/lib/people/schema";
import { desk } from "../../../support/desk-content";
import { guardAgainst } from "../../../support/guards";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { anOrganization, aPerson, aTerm } from "../../../support/registry";
import { aDraft, aPublication } from "../../../support/statements";
import { mergeOf } from "../../../support/two-records";

const noDay = { from: null, to: null };

describe("mergeAgents", () => {
  test("is refused to whoever may not, and leaves nothing", async ({ newsroom }) => {
    const { reporter, visitor, editor } = newsroom;
    const one = await aPerson(reporter, "Refused One");
    const other = await aPerson(reporter, "Refused Other");
    const input = await mergeOf(editor, one.id, [other.id]);
    expect(await refusal(mergeAgents(visitor, input))).toMatchObject({ code: "not_signed_in" });
    expect(await refusal(mergeAgents(reporter, input))).toMatchObject({ code: "not_allowed" });
    const apart = { oneId: one.id, otherId: other.id };
    expect(await refusal(tellApart(reporter, apart))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(undoMerge(reporter, { id: one.id }))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(undoMerge(editor, { id: one.id }))).toMatchObject({ code: "not_found" });
    expect((await deskAgent(editor, other.id))?.mergedInto).toBeNull();
  });

  test("refuses a record changed since it was looked at, merged already, or of another kind", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const [one, other, third] = [
      await aPerson(reporter, "Stale One"),
      await aPerson(reporter, "Stale Other"),
      await aPerson(reporter, "Stale Third"),
    ];
    const before = await mergeOf(editor, one.id, [other.id]);
    await aTerm(reporter, other.id);
    expect(await refusal(mergeAgents(editor, before))).toMatchObject({ code: "conflict" });
    await mergeAgents(editor, await mergeOf(editor, one.id, [other.id]));
    const away = {
      ...before,
      keeperId: other.id,
      records: [
        { id: other.id, version: 3 },
        { id: third.id, version: 1 },
      ],
    };
    expect(await refusal(mergeAgents(editor, away))).toMatchObject({ code: "conflict" });
    const organization = await anOrganization(reporter, "Stale Organization");
    const mixed = await mergeOf(editor, third.id, [organization.id]);
    expect(await refusal(mergeAgents(editor, mixed))).toMatchObject({ code: "invalid" });
    expect(await mergePreview(editor, { ids: [third.id, organization.id] })).toBeNull();
  });

  test("keeps a record readers know, and asks what stands of a clash", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const known = await aPerson(reporter, "Known Clash", {
      identifiers: [{ scheme: "register", value: "1" }],
    });
    const unknown = await aPerson(reporter, "Unknown Clash", {
      identifiers: [{ scheme: "Register", value: "2" }],
    });
    await aTerm(reporter, known.id, { start: "2019" });
    const second = await aTerm(reporter, unknown.id, { start: "2020" });
    await aPublication(newsroom, { attributions: [{ role: "speaker", agentId: known.id }] });
    const backwards = await mergeOf(editor, unknown.id, [known.id]);
    expect(await refusal(mergeAgents(editor, backwards))).toMatchObject({
      fields: { keeperId: [expect.any(String)] },
    });

    const input = await mergeOf(editor, known.id, [unknown.id]);
    const undecided = await refusal(mergeAgents(editor, { ...input, decisions: [] }));
    expect(undecided.fields).toHaveProperty(["decisions.0.stands"]);
    const preview = await mergePreview(editor, { ids: [unknown.id, known.id] });
    expect(preview?.keeperId).toBe(known.id);
    expect(preview?.clashes.map(({ kind }) => kind)).toEqual(["role", "identifier"]);

    const decisions = input.decisions.map(({ clash }) => ({
      clash,
      stands: clash.startsWith("role") ? second.id : ("all" as const),
    }));
    await mergeAgents(editor, { ...input, decisions });
    const [kept] = await newsroom.desk.db.select().from(publicAgents).where(eq(publicAgents.id, known.id));
    expect(kept?.profile).toMatchObject({
      terms: [{ id: second.id }],
      identifiers: [{ value: "2" }, { value: "1" }],
      names: [{ name: "Unknown Clash" }],
    });
  });

  test("offers the kept record alone, by every name of both, with the roles of both", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const kept = await aPerson(reporter, "Petra Kept");
    const away = await aPerson(reporter, "Quirin Away", { names: [{ name: "Q. Awayson", kind: "alias" }] });
    const own = await aTerm(reporter, kept.id, { role: "Clerk" });
    const brought = await aTerm(reporter, away.id, { role: "Treasurer" });
    const earlier = await aDraft(newsroom, { attributions: [{ role: "speaker", agentId: away.id }] });
    await mergeAgents(editor, await mergeOf(editor, kept.id, [away.id]));

    for (const query of ["Petra", "Quirin Away", "awayson"]) {
      expect((await findAgents(reporter, { query })).map(({ id }) => id)).toEqual([kept.id]);
    }
    expect(await agentsById(reporter, [away.id])).toMatchObject([
      { id: away.id, name: "Petra Kept", foundBy: "Quirin Away" },
    ]);
    const terms = await termsOfAgents(reporter, { agentIds: [kept.id], day: noDay });
    expect(new Set(terms.map(({ id }) => id))).toEqual(new Set([own.id, brought.id]));

    // A voice in a role the merged record brought goes with that role.
    const later = await aDraft(newsroom, {
      attributions: [{ role: "speaker", agentId: kept.id, termId: brought.id }],
    });
    expect((await desk(newsroom, later.id)).attributions).toMatchObject([
      { agentId: away.id, termId: brought.id },
    ]);
    expect((await desk(newsroom, earlier.id)).attributions).toMatchObject([{ agentId: away.id }]);
  });

  test("leaves a revision of each record, and a merged one is changed no more", async ({ newsroom }) => {
    const { reporter, editor, desk } = newsroom;
    const kept = await aPerson(reporter, "Revised Kept");
    const away = await aPerson(reporter, "Revised Away");
    await mergeAgents(editor, await mergeOf(editor, kept.id, [away.id], { take: { name: away.id } }));
    for (const id of [kept.id, away.id]) {
      const where = and(eq(revisions.subjectId, id), eq(revisions.act, "merged"));
      expect(await desk.db.select({ by: revisions.actorId }).from(revisions).where(where)).toEqual([
        { by: editor.actor.id },
      ]);
    }
    const agent = agentInput.parse({ kind: "person", name: "Another name" });
    expect(await refusal(editAgent(editor, { id: away.id, version: 2, agent }))).toMatchObject({
      code: "conflict",
      detail: { mergedInto: kept.id },
    });
    const term = termInput.parse({ agentId: away.id, role: "Clerk" });
    expect(await refusal(addTerm(reporter, term))).toMatchObject({ code: "conflict" });
    const owner = postgres(newsroom.url, { max: 1 });
    const renamed = guardAgainst(
      owner,
      (sql) => sql`update desk.agents set name = 'x' where id = ${away.id}`,
    );
    expect(await renamed.finally(() => owner.end())).toBe("merged_away");
  });
});

describe("undoMerge", () => {
  test("gives back what was taken, but for what was edited since, and lists it first", async ({
    newsroom,
  }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const kept = await aPerson(reporter, "Given Kept", { description: "a clerk" });
    const away = await aPerson(reporter, "Given Away", {
      description: "town clerk",
      names: [{ name: "G. Away", kind: "short" }],
      identifiers: [{ scheme: "given", value: "7" }],
    });
    const { mergeIds } = await mergeAgents(
      editor,
      await mergeOf(editor, kept.id, [away.id], { take: { name: away.id, description: away.id } }),
    );
    const [mergeId = ""] = mergeIds;
    const merged = await deskAgent(editor, kept.id);
    expect(merged?.content).toMatchObject({ name: "Given Away", description: "town clerk" });
    expect(merged?.content.names.map(({ name }) => name).toSorted()).toEqual(["G. Away", "Given Kept"]);
    // Edited since: another line, and without a name and an identifier the other record brought.
    await editAgent(otherEditor, {
      id: kept.id,
      version: merged?.version ?? 0,
      agent: agentInput.parse({
        kind: "person",
        name: "Given Away",
        description: "city clerk",
        names: [{ name: "Given Kept", kind: "alias" }],
      }),
    });
    await aTerm(reporter, kept.id, { role: "Clerk" });
    await aDraft(newsroom, { attributions: [{ role: "speaker", agentId: kept.id }] });
    expect((await deskAgent(editor, kept.id))?.content).toMatchObject({
      names: [{ name: "Given Kept" }],
      identifiers: [],
    });
    expect((await undoPreview(editor, mergeId))?.conflicts).toEqual([
      { what: "edited", field: "description", now: "city clerk" },
      { what: "roles", count: 1 },
      { what: "statements", of: "keeper", count: 1 },
    ]);

    await undoMerge(editor, { id: mergeId });
    expect((await deskAgent(editor, kept.id))?.content).toMatchObject({
      name: "Given Kept",
      description: "city clerk",
      terms: [{ role: "Clerk" }],
    });
    expect((await deskAgent(editor, away.id))?.content).toMatchObject({
      name: "Given Away",
      description: "town clerk",
      names: [{ name: "G. Away" }],
      identifiers: [{ value: "7" }],
    });
    expect(await refusal(undoMerge(editor, { id: mergeId }))).toMatchObject({ code: "conflict" });
  });

  test("takes back the last merge first, and none after thirty days", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const [first, second, third] = [
      await aPerson(reporter, "Chain First"),
      await aPerson(reporter, "Chain Second"),
      await aPerson(reporter, "Chain Third"),
    ];
    await aPublication(newsroom, { attributions: [{ role: "speaker", agentId: first.id }] });
    await aPublication(newsroom, { attributions: [{ role: "speaker", agentId: second.id }] });
    await aPublication(newsroom, { attributions: [{ role: "speaker", agentId: third.id }] });
    const [inner = ""] = (await mergeAgents(editor, await mergeOf(editor, second.id, [first.id]))).mergeIds;
    const [outer = ""] = (await mergeAgents(editor, await mergeOf(editor, third.id, [second.id]))).mergeIds;
    expect((await undoPreview(editor, inner))?.conflicts).toEqual([
      { what: "keeper_merged", into: "Chain Third" },
    ]);
    expect(await refusal(undoMerge(editor, { id: inner }))).toMatchObject({ code: "conflict" });
    const owner = postgres(newsroom.url, { max: 1 });
    try {
      await owner.begin(async (sql) => {
        await sql`set local session_replication_role = replica`;
        await sql`update desk.merges set merged_at = now() - interval '31 days' where id = ${inner}`;
      });
    } finally {
      await owner.end();
    }
    await undoMerge(editor, { id: outer });
    expect(await refusal(undoMerge(editor, { id: inner }))).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("thirty days"),
    });
    const [row] = await newsroom.desk.db
      .select({ name: agents.name })
      .from(agents)
      .where(eq(agents.id, second.id));
    expect(row?.name).toBe("Chain Second");
  });
});
