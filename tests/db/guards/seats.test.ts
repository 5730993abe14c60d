import { describe, expect } from "vitest";
import { dayBounds } from "@/lib/dates/schema";
import { addOffice } from "@/lib/people/commands/add-office";
import { officeInput } from "@/lib/people/schema";
import { attempt, guardAgainst, type Sql } from "../../support/guards";
import { type Newsroom, test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";
import { aPerson, aTerm } from "../../support/registry";

const anOffice = (newsroom: Newsroom, seats = 1) =>
  addOffice(newsroom.reporter, officeInput.parse({ title: `Office ${crypto.randomUUID()}`, seats }));

/** Somebody holds the office from `start` to `end`, EDTF, null for not known; by SQL, past every command. */
async function hold(
  sql: Sql,
  newsroom: Newsroom,
  officeId: string,
  start: string | null,
  end: string | null,
) {
  const { id } = await aPerson(newsroom.reporter, `Holder ${crypto.randomUUID()}`);
  const [from, to] = [dayBounds(start), dayBounds(end)];
  const [term] = await sql`
    insert into desk.terms (id, agent_id, office_id, role, start_edtf, start_from, start_to, end_edtf, end_from, end_to)
    values (gen_random_uuid(), ${id}, ${officeId}, 'Mayor', ${start}, ${from.from}, ${from.to}, ${end}, ${to.from}, ${to.to})
    returning id`;
  return (term as { id: string }).id;
}

describe("the seats of an office", () => {
  /** What happens to a second holder of a single seat, beside the first. */
  const cases: [string, [string | null, string | null], [string | null, string | null], "taken" | "free"][] =
    [
      ["an overlap of some days", ["2019-01-01", "2021-01-01"], ["2020-12-01", "2022-01-01"], "taken"],
      ["one term inside another", ["2019-01-01", "2023-01-01"], ["2020-01-01", "2021-01-01"], "taken"],
      ["one term around another", ["2020-01-01", "2021-01-01"], ["2019-01-01", "2023-01-01"], "taken"],
      ["the same days", ["2019-01-01", "2021-01-01"], ["2019-01-01", "2021-01-01"], "taken"],
      ["a holder who has not left", ["2019-01-01", null], ["2022-01-01", null], "taken"],
      ["a hand-over on one day", ["2019-01-01", "2021-01-05"], ["2021-01-05", null], "free"],
      ["one term after the other", ["2019-01-01", "2020-01-01"], ["2021-01-01", null], "free"],
      ["a start that is not known", ["2019-01-01", null], [null, null], "free"],
      ["a first holder whose start is not known", [null, "2021-01-01"], ["2019-01-01", "2020-01-01"], "free"],
      ["an end in a year, a start later in it", ["2019-01-01", "2020"], ["2020-06-01", null], "free"],
      ["a start in a year, an end later in it", ["2020", null], ["2019-01-01", "2020-06-01"], "free"],
      ["years that certainly overlap", ["2019", "2022"], ["2020", "2024"], "taken"],
      ["an end some time before a day", ["2019-01-01", "../2020-05"], ["2021-01-01", null], "free"],
      ["an end some time after a day", ["2019-01-01", "2020-05/.."], ["2020-01-01", null], "taken"],
    ];

  test.for(cases)("with %s", async ([, first, second, outcome], { newsroom }) => {
    const { sql } = newsroom.desk;
    const office = await anOffice(newsroom);
    await hold(sql, newsroom, office.id, ...first);
    const holdAgain = (sql: Sql) => hold(sql, newsroom, office.id, ...second);

    if (outcome === "taken") expect(await guardAgainst(sql, holdAgain)).toBe("seats_taken");
    else await expect(attempt(sql, holdAgain)).resolves.toBeDefined();
  });

  test("are as many as the office has", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const office = await anOffice(newsroom, 3);
    await hold(sql, newsroom, office.id, "2019-01-01", "2020-01-01");
    await hold(sql, newsroom, office.id, "2019-06-01", null);
    await hold(sql, newsroom, office.id, "2020-02-01", null);
    // Four terms, never more than three at a time.
    await hold(sql, newsroom, office.id, "2020-03-01", null);

    expect(await guardAgainst(sql, (sql) => hold(sql, newsroom, office.id, "2018-01-01", null))).toBe(
      "seats_taken",
    );
    await expect(hold(sql, newsroom, office.id, "2018-01-01", "2020-02-01")).resolves.toBeDefined();
  });

  test("are counted when a term is moved or made longer", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const [office, other] = [await anOffice(newsroom), await anOffice(newsroom)];
    await hold(sql, newsroom, office.id, "2019-01-01", "2021-01-01");
    const after = await hold(sql, newsroom, office.id, "2021-01-01", null);
    const elsewhere = await hold(sql, newsroom, other.id, "2020-01-01", null);

    expect(
      await guardAgainst(
        sql,
        (sql) => sql`
        update desk.terms set start_edtf = '2020', start_from = '2020-01-01', start_to = '2020-12-31' where id = ${after}`,
      ),
    ).toBe("seats_taken");
    expect(
      await guardAgainst(
        sql,
        (sql) => sql`update desk.terms set office_id = ${office.id} where id = ${elsewhere}`,
      ),
    ).toBe("seats_taken");
  });

  test("cannot become fewer than their holders", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const office = await anOffice(newsroom, 2);
    await hold(sql, newsroom, office.id, "2019-01-01", null);
    await hold(sql, newsroom, office.id, "2020-01-01", "2021-01-01");
    const lower = (sql: Sql) => sql`update desk.offices set seats = 1 where id = ${office.id}`;

    expect(await guardAgainst(sql, lower)).toBe("seats_taken");
    await sql`update desk.terms set end_edtf = '2019-12-31', end_from = '2019-12-31', end_to = '2019-12-31'
      where office_id = ${office.id} and start_from = '2019-01-01'`;
    await expect(attempt(sql, lower)).resolves.toBeDefined();
  });

  test("go to one of two who take the last seat at the same moment", async ({ newsroom }) => {
    for (let round = 0; round < 5; round++) {
      const office = await anOffice(newsroom);
      const people = [await aPerson(newsroom.reporter, "First"), await aPerson(newsroom.reporter, "Second")];

      const taken = await Promise.allSettled(
        people.map(({ id }) => aTerm(newsroom.reporter, id, { officeId: office.id, start: "2020-01-01" })),
      );
      expect(taken.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  test("refuse a term through the desk with the field that is wrong, and keep the person as it was", async ({
    newsroom,
  }) => {
    const office = await anOffice(newsroom);
    await hold(newsroom.desk.sql, newsroom, office.id, "2019-01-01", null);
    const person = await aPerson(newsroom.reporter, "Too Late");

    const error = await refusal(
      aTerm(newsroom.reporter, person.id, { officeId: office.id, start: "2020-01-01" }),
    );

    expect(error).toMatchObject({ code: "conflict", fields: { officeId: [expect.any(String)] } });
    const [row] = await newsroom.desk.sql`select version from desk.agents where id = ${person.id}`;
    expect(row).toEqual({ version: 1 });
  });
});
