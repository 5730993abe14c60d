import postgres from "postgres";
import { afterAll, describe, expect } from "vitest";
import { connect } from "@/db/connect";
import { mergeAgents } from "@/lib/merges/commands/merge-agents";
import { publicAgent } from "@/lib/people/queries/public-agent";
import { guardAgainst, noRight } from "../../support/guards";
import { type Newsroom, test } from "../../support/newsroom";
import { anOrganization, aPerson } from "../../support/registry";
import { aPublication } from "../../support/statements";
import { mergeOf } from "../../support/two-records";

async function twoPublic(newsroom: Newsroom, name: string): Promise<[string, string]> {
  const ids: string[] = [];
  for (const which of ["One", "Other"]) {
    const { id } = await aPerson(newsroom.reporter, `${name} ${which}`);
    await aPublication(newsroom, { attributions: [{ role: "speaker", agentId: id }] });
    ids.push(id);
  }
  const [one = "", other = ""] = ids;
  return [one, other];
}

describe("the database", () => {
  let sql: postgres.Sql;

  afterAll(() => sql?.end());

  test("keeps merges as they were made, whoever writes them", async ({ newsroom }) => {
    sql = postgres(newsroom.url, { max: 1, connection: { role: "stet_desk" } });
    const { reporter, editor } = newsroom;
    const [one, other] = await twoPublic(newsroom, "Guarded");
    const insert = (agentId: string, keeperId: string) => (tx: postgres.TransactionSql) =>
      tx`
      insert into desk.merges (id, agent_id, keeper_id, merged_by_id)
      values (gen_random_uuid(), ${agentId}, ${keeperId}, ${editor.actor.id})`;
    const organization = await anOrganization(reporter, "Guarded Organization");
    const third = await aPerson(reporter, "Guarded Third");
    expect(await guardAgainst(sql, insert(one, one))).toBe("merges_not_itself");
    expect(await guardAgainst(sql, insert(organization.id, one))).toBe("merge_of_a_kind");
    expect(await guardAgainst(sql, (tx) => tx`delete from record.agents where id = ${one}`)).toBe(
      "published_stays",
    );

    await mergeAgents(editor, await mergeOf(editor, one, [other]));
    expect(await guardAgainst(sql, insert(other, third.id))).toBe("merges_once");
    expect(await guardAgainst(sql, insert(third.id, other))).toBe("merge_into_keeper");
    const keeper = (tx: postgres.TransactionSql) =>
      tx`update desk.merges set keeper_id = ${third.id} where agent_id = ${other}`;
    expect(await guardAgainst(sql, keeper)).toBe("merge_stays");
    expect(await guardAgainst(sql, (tx) => tx`delete from desk.merges`)).toBe(noRight);
  });

  test("lets one of two editors who merge the same records both ways", async ({ newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const [one, other] = await twoPublic(newsroom, "Raced");
    const [forth, back] = [await mergeOf(editor, one, [other]), await mergeOf(editor, other, [one])];
    const done = await Promise.allSettled([mergeAgents(editor, forth), mergeAgents(otherEditor, back)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = done.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: "conflict" });
  });

  test("shows readers whoever was kept, also to those who ask for the other by its id", async ({
    newsroom,
  }) => {
    const { editor } = newsroom;
    const [one, other] = await twoPublic(newsroom, "Asked");
    await mergeAgents(editor, await mergeOf(editor, one, [other]));
    const reader = connect(newsroom.url, "reader", { max: 1 });
    try {
      expect(await publicAgent(reader.db, "person", other)).toMatchObject({ id: one, slug: "asked-one" });
      expect(await publicAgent(reader.db, "person", "asked-other")).toMatchObject({ id: one });
    } finally {
      await reader.close();
    }
  });
});
