// One request sent over and over under one key, many at once, as impatient clients do. STET_RACES sets how often.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { editions, revisions, statements } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { type Answer, type Api, test } from "../support/api";
import { anApproval, sourceFields, wordsOfRecord } from "../support/statements";

const posts = Math.ceil(Number(process.env.STET_RACES ?? 100) / 2);
const atOnce = 10;

const draft = {
  words: wordsOfRecord,
  source: sourceFields(),
  attributions: [{ role: "speaker", printedName: "Dana Field" }],
};

async function repeated(times: number, post: () => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  while (answers.length < times) {
    const batch = Math.min(atOnce, times - answers.length);
    answers.push(...(await Promise.all(Array.from({ length: batch }, post))));
  }
  return answers;
}

const distinct = (answers: Answer[]) =>
  new Set(
    answers.map(({ status, headers, text }) =>
      JSON.stringify([status, headers.get("etag"), headers.get("location"), text]),
    ),
  ).size;

const log = (api: Api, as: ActorContext, key: string, body: object = draft) =>
  api("statements", { method: "POST", as, body, headers: { "idempotency-key": key } });

// Only ends what hangs.
const timeout = 60_000 + posts * 1_000;

describe("the same post again and again", () => {
  test("logs one statement and answers alike to the byte", { timeout }, async ({ api, newsroom }) => {
    const answers = await repeated(posts, () => log(api, newsroom.reporter, "one and the same"));
    expect([answers.length, distinct(answers), answers[0]?.status]).toEqual([posts, 1, 201]);
    const mine = eq(statements.createdById, newsroom.reporter.actor.id);
    expect(await newsroom.desk.db.$count(statements, mine)).toBe(1);
  });

  test("publishes once", { timeout }, async ({ api, newsroom }) => {
    const { id, version } = await anApproval(newsroom);
    const headers = { "idempotency-key": "publish it", "if-match": `"${version}"` };
    const publish = () => api(`statements/${id}/publish`, { method: "POST", as: newsroom.editor, headers });
    const answers = await repeated(posts, publish);
    expect([distinct(answers), answers[0]?.status]).toEqual([1, 200]);
    expect(await newsroom.desk.db.$count(editions, eq(editions.statementId, id))).toBe(1);
    expect(await newsroom.desk.db.$count(revisions, eq(revisions.subjectId, id))).toBe(version + 1);
  });

  test("under another key is another statement, and each person has keys of their own", async ({
    api,
    newsroom,
  }) => {
    const ids = await Promise.all([
      log(api, newsroom.reporter, "first"),
      log(api, newsroom.reporter, "second"),
      log(api, newsroom.otherReporter, "first"),
    ]);
    expect(new Set(ids.map(({ body }) => body.id)).size).toBe(3);
  });

  test("is refused when it is not the same", async ({ api, newsroom }) => {
    const key = "taken";
    expect((await log(api, newsroom.reporter, key)).status).toBe(201);
    const other = await log(api, newsroom.reporter, key, { words: "Other words." });
    expect([other.status, other.body.code]).toEqual([422, "idempotency_key_reused"]);
    const { status } = await api("people", {
      method: "POST",
      as: newsroom.reporter,
      body: draft,
      headers: { "idempotency-key": key },
    });
    expect(status).toBe(422);
  });

  test("may be tried again under its key where it failed, since a failure keeps nothing", async ({
    api,
    newsroom,
  }) => {
    const links = [{ kind: "answers", targetId: crypto.randomUUID() }];
    const failed = await log(api, newsroom.reporter, "second try", { ...draft, links });
    expect(failed.status).toBe(422);
    expect((await log(api, newsroom.reporter, "second try")).status).toBe(201);
  });
});
