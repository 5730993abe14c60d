import postgres from "postgres";
import { describe, expect } from "vitest";
import { type Hidden, plantCanaries } from "../support/canary/plant";
import { type Swept, sweep } from "../support/canary/sweep";
import { Canaries } from "../support/canary/tokens";
import { test as newsroomTest } from "../support/newsroom";
import { aPublication } from "../support/statements";

type Planted = { canaries: Canaries; hidden: Hidden; before: Swept[] };

const test = newsroomTest.extend<{ planted: Planted }>({
  planted: [
    async ({ newsroom }, use) => {
      await aPublication(newsroom);
      const before = await sweep(newsroom.url, "stet_reader");
      const canaries = new Canaries();
      const hidden = await plantCanaries(canaries, newsroom);
      await use({ canaries, hidden, before });
    },
    { scope: "file" },
  ],
});

const found = (canaries: Canaries, swept: Swept[]) => {
  const tokens = canaries.hiddenFrom("readers");
  return swept.flatMap(({ relation, text }) =>
    canaries.fieldsIn(text, tokens).map((field) => `${relation}: ${field}`),
  );
};

describe("the reader role", () => {
  test("can read the published edition, and finds no text in it that is not public", async ({
    newsroom,
    planted,
  }) => {
    const swept = await sweep(newsroom.url, "stet_reader");
    const ours = swept
      .map(({ relation }) => relation)
      .filter((relation) => /^(desk|record|public)\./.test(relation));
    expect(ours).toEqual([
      "record.addresses",
      "record.agents",
      "record.ballots",
      "record.bills",
      "record.corrections",
      "record.editions",
      "record.excerpts",
      "record.files",
      "record.merged_agents",
      "record.pages",
      "record.retracted_places",
      "record.source_evidence",
      "record.sources",
      "record.texts",
      "record.timeline",
      "record.transcripts",
      "record.versions",
    ]);
    expect(swept.find(({ relation }) => relation === "record.editions")?.rows).toBe(2);
    expect(found(planted.canaries, swept)).toEqual([]);
  });

  test("finds the same whether there are drafts or not", async ({ newsroom, planted }) => {
    const after = await sweep(newsroom.url, "stet_reader");
    const withoutPublished = (swept: Swept[]) =>
      swept
        .filter(({ relation }) => relation.startsWith("record."))
        .map(({ relation, text }) => [
          relation,
          text.split("\n").filter((line) => line && !isOf(planted.hidden.published, line)),
        ]);
    expect(withoutPublished(after)).toEqual(withoutPublished(planted.before));
  });

  test("can neither write, nor call what belongs to the desk", async ({ newsroom, planted }) => {
    expect(planted.canaries.size).toBeGreaterThan(80);
    const reader = postgres(newsroom.url, { max: 1, connection: { role: "stet_reader" } });
    const { draft } = planted.hidden.entries;
    const attempts = [
      reader`select desk.statement_content(${draft})`,
      reader`select desk.content_of('statement', ${draft})`,
      reader`select desk.contributors(${draft})`,
      reader`select nextval('desk.statement_numbers')`,
      reader`select last_value from desk.statement_numbers`,
      reader`select pg_read_file('/etc/hostname')`,
      reader`update record.editions set slug = 'x'`,
      reader`create table record.mine (a int)`,
      reader`create table public.mine (a int)`,
    ];
    const outcomes = await Promise.allSettled(attempts);
    await reader.end();
    expect(
      outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason.code : "let in")),
    ).toEqual(attempts.map(() => "42501"));
  });
});

describe("the sweep", () => {
  test("finds every planted text where it may be read", async ({ newsroom, planted }) => {
    const swept = await sweep(newsroom.url, "stet_desk");
    const fields = new Set(found(planted.canaries, swept).map((line) => line.replace(/^[^:]+: /, "")));
    expect(fields.size).toBe(planted.canaries.size);
  });
});

/** A row that came with the statement published in between. */
const isOf = ({ id, sourceId, number }: Hidden["published"], line: string) =>
  line.includes(id) ||
  line.includes(sourceId) ||
  line.includes(`"number": ${number}`) ||
  line.includes("Remarks at the depot");
