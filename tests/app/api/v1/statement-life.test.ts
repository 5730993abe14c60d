import { describe, expect } from "vitest";
import { apiDraft, apiEntry } from "@/lib/api/entry";
import { apiProblem } from "@/lib/api/problem";
import { apiStatementRecord } from "@/lib/api/statement";
import { statementInput } from "@/lib/statements/schema";
import { publicOrigin, test } from "../../../support/api";
import { sourceFields, wordsOfRecord } from "../../../support/statements";

const draft = {
  kind: "speech",
  words: wordsOfRecord,
  said: { edtf: "2021-03-04" },
  source: sourceFields(),
  attributions: [{ role: "speaker", printedName: "Dana Field", printedTitle: "Transit director" }],
};
const tag = (version: number) => ({ "if-match": `"${version}"` });

describe("a statement through the API", () => {
  test("goes from draft to reader", async ({ api, newsroom }) => {
    const { reporter, editor } = newsroom;
    const logged = await api("statements", { method: "POST", as: reporter, body: draft });
    expect(logged.status).toBe(201);
    expect(logged.headers.get("etag")).toBe('"1"');
    const { id, statement } = apiDraft.parse(logged.body);
    expect(logged.headers.get("location")).toBe(`/api/v1/statements/${id}`);
    expect(logged.body).toMatchObject({ status: "draft", version: 1, number: null, address: null });
    // What is answered can be sent back as it is.
    expect(statementInput.parse(statement)).toEqual(statement);
    expect((await api(`statements/${id}`)).status).toBe(404);

    const steps = [
      ["submit", reporter, "submitted"],
      ["approve", editor, "approved"],
      ["publish", editor, "published"],
    ] as const;
    let last = logged;
    for (const [step, as, status] of steps) {
      const headers = { "if-match": last.headers.get("etag") ?? "" };
      last = await api(`statements/${id}/${step}`, { method: "POST", as, headers });
      expect([last.status, apiEntry.parse(last.body).status]).toEqual([200, status]);
      expect(last.headers.get("etag")).toBe(`"${last.body.version}"`);
    }

    const number = last.body.number as number;
    expect(last.body.address).toBe(
      `${publicOrigin}/s/S-${number}/the-fares-will-stay-as-they-are-until-the-end-of-the-year`,
    );
    for (const name of [id, `${number}`, `S-${number}`, `s-${number}`]) {
      const read = await api(`statements/${name}`);
      expect([name, read.status]).toEqual([name, 200]);
      expect(apiStatementRecord.parse(read.body)).toMatchObject({ id, number, words: wordsOfRecord });
    }
  });

  test("is edited over the version that was read, as a whole or some fields of it", async ({
    api,
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { body } = await api("statements", { method: "POST", as: reporter, body: draft });
    const path = `statements/${body.id}`;

    const changed = await api(path, {
      method: "PATCH",
      as: reporter,
      headers: tag(1),
      body: { place: "Harbor City" },
    });
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    expect(changed.body.statement).toMatchObject({
      words: wordsOfRecord,
      place: "Harbor City",
      kind: "speech",
    });

    const whole = { ...(changed.body.statement as object), words: "Other words." };
    const written = await api(path, { method: "PUT", as: reporter, headers: tag(2), body: whole });
    expect([written.status, written.headers.get("etag")]).toEqual([200, '"3"']);
    expect(written.body.statement).toEqual(whole);
  });

  test("is refused over a version that is no longer the present one, which is shown", async ({
    api,
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { body } = await api("statements", { method: "POST", as: reporter, body: draft });
    const path = `statements/${body.id}`;
    const save = (as: typeof reporter, words: string) =>
      api(path, { method: "PATCH", as, headers: tag(1), body: { words } });
    expect((await save(reporter, "The first to save.")).status).toBe(200);

    const late = await save(reporter, "The second to save.");
    expect([late.status, late.headers.get("etag")]).toEqual([412, '"2"']);
    const problem = apiProblem.parse(late.body);
    expect(problem).toMatchObject({
      code: "stale_version",
      version: 2,
      present: { by: "Rosa Reporter", statement: { words: "The first to save." } },
    });
    // The same for a step, and nothing has moved.
    const step = await api(`${path}/submit`, { method: "POST", as: editor, headers: tag(1) });
    expect([step.status, step.body.version]).toEqual([412, 2]);
  });

  test("is sent back with what has to change, and said so only in words", async ({ api, newsroom }) => {
    const { reporter, editor } = newsroom;
    const { body } = await api("statements", { method: "POST", as: reporter, body: draft });
    await api(`statements/${body.id}/submit`, { method: "POST", as: reporter, headers: tag(1) });
    const send = (request: unknown) =>
      api(`statements/${body.id}/request-changes`, {
        method: "POST",
        as: editor,
        headers: tag(2),
        body: request,
      });

    const silent = await send({});
    expect([silent.status, apiProblem.parse(silent.body).errors?.[0]?.pointer]).toEqual([422, "/comment"]);
    const sent = await send({ comment: "Name the day." });
    expect([sent.status, sent.body.status, sent.body.version]).toEqual([200, "changes_requested", 3]);
  });
});

describe("a statement that is not whole", () => {
  test("is kept as a draft, and submission says what is missing", async ({ api, newsroom }) => {
    const { reporter } = newsroom;
    const empty = await api("statements", { method: "POST", as: reporter });
    expect(empty.status).toBe(201);
    const answer = await api(`statements/${empty.body.id}/submit`, {
      method: "POST",
      as: reporter,
      headers: tag(1),
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const fields = apiProblem.parse(answer.body).errors?.map(({ field }) => field);
    expect(fields?.toSorted()).toEqual(["attributions", "sourceId", "words"]);
  });

  test("is refused with the field that is wrong", async ({ api, newsroom }) => {
    const body = { ...draft, attributions: [{ role: "speaker" }], secretStatus: "published" };
    const answer = await api("statements", { method: "POST", as: newsroom.reporter, body });
    expect(answer.status).toBe(422);
    const pointers = apiProblem.parse(answer.body).errors?.map(({ pointer }) => pointer);
    expect(pointers?.toSorted()).toEqual(["/attributions/0/printedName", "/secretStatus"]);
  });
});
