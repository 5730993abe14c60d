import { describe, expect } from "vitest";
import { apiDraft } from "@/lib/api/entry";
import { apiProblem } from "@/lib/api/problem";
import type { ActorContext } from "@/lib/context";
import { type Api, test } from "../../../support/api";
import { sourceFields, textWith } from "../../../support/statements";

const printed = "😀 “The oﬃce of legis-\nlation will stay – as it is.”";
const typed = '"The office of legislation will stay - as it is."';
const tag = (version: number) => ({ "if-match": `"${version}"` });

const draft = (over: object = {}) => ({
  words: typed,
  source: sourceFields({ text: textWith(printed) }),
  attributions: [{ role: "speaker", printedName: "Dana Field" }],
  ...over,
});

/** As far as publishing, and the answer to that. */
async function published(
  api: Api,
  { reporter, editor }: { reporter: ActorContext; editor: ActorContext },
  body: object,
) {
  const logged = await api("statements", { method: "POST", as: reporter, body });
  expect(logged.status).toBe(201);
  const step = (name: string, as: ActorContext, version: number) =>
    api(`statements/${logged.body.id}/${name}`, { method: "POST", as, headers: tag(version) });
  await step("submit", reporter, 1);
  await step("approve", editor, 2);
  return step("publish", editor, 3);
}

describe("a quotation through the API", () => {
  test("is published where only print makes a difference", async ({ api, newsroom }) => {
    expect((await published(api, newsroom, draft())).status).toBe(200);
  });

  test("is refused once one letter differs, with the words that do", async ({ api, newsroom }) => {
    const answer = await published(api, newsroom, draft({ words: typed.replace("stay", "stag") }));
    expect(answer.status).toBe(409);
    const problem = apiProblem.parse(answer.body);
    expect(problem.code).toBe("words_unproved");
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: "/words" })]);
    expect(problem.detail).toMatch(/one word differs/);
    expect(problem.unproved).toMatchObject({ match: "differs", stretch: 1 });
    expect(problem.unproved?.difference).toContainEqual({ kind: "source", text: "stay" });
    expect(problem.unproved?.difference).toContainEqual({ kind: "quoted", text: "stag" });
  });

  test("says so where the words are absent, and where a paraphrase cites nothing", async ({
    api,
    newsroom,
  }) => {
    const absent = await published(api, newsroom, draft({ words: "A sentence nobody ever wrote down." }));
    expect(apiProblem.parse(absent.body).unproved?.match).toBe("absent");
    const loose = await published(
      api,
      newsroom,
      draft({ words: "Nothing changes.", wordsKind: "paraphrase" }),
    );
    expect(apiProblem.parse(loose.body).unproved?.match).toBe("no_excerpt");
    const context = { purpose: "context", exact: "will stay" };
    const body = draft({ words: "Nothing changes.", wordsKind: "paraphrase", excerpts: [context] });
    expect((await published(api, newsroom, body)).status).toBe(200);
  });

  test("is cited by its words, found in the pasted text, and comes back with its place", async ({
    api,
    newsroom,
  }) => {
    const as = newsroom.reporter;
    const body = draft({ excerpts: [{ exact: typed }] });
    const answer = await api("statements", { method: "POST", as, body });
    const { statement } = apiDraft.parse(answer.body);
    expect(statement.excerpts).toEqual([
      expect.objectContaining({
        purpose: "words",
        start: 24,
        exact: printed.slice(3),
        textId: expect.any(String),
      }),
    ]);
    const again = await api(`statements/${answer.body.id}`, {
      method: "PUT",
      as,
      headers: tag(1),
      body: statement,
    });
    expect([again.status, again.body.version]).toEqual([200, 1]);
  });

  test("is refused by field where it does not stand at its place", async ({ api, newsroom }) => {
    const as = newsroom.reporter;
    const first = await api("statements", {
      method: "POST",
      as,
      body: draft({ excerpts: [{ exact: typed }] }),
    });
    const [cited] = (apiDraft.parse(first.body).statement as { excerpts: Record<string, unknown>[] })
      .excerpts;
    const refused = async (excerpt: object) => {
      const sent = {
        ...draft(),
        source: null,
        sourceId: (first.body.statement as { sourceId: string }).sourceId,
        excerpts: [excerpt],
      };
      const answer = await api("statements", { method: "POST", as, body: sent });
      return [answer.status, ...(apiProblem.parse(answer.body).errors ?? []).map(({ pointer }) => pointer)];
    };
    expect(await refused({ ...cited, start: 25 })).toEqual([422, "/excerpts/0/exact"]);
    expect(await refused({ exact: "nowhere at all" })).toEqual([422, "/excerpts/0/exact"]);
    expect(await refused({ ...cited, textId: crypto.randomUUID() })).toEqual([422, "/excerpts/0/textId"]);
    expect(await refused({ captureId: cited?.captureId, fromMs: 5, toMs: 2, coverage: "shows" })).toEqual([
      422,
      "/excerpts/0/toMs",
    ]);
    expect(await refused({ captureId: cited?.captureId, fromMs: 1, toMs: 2 })).toEqual([
      422,
      "/excerpts/0/coverage",
    ]);
    expect(await refused({ captureId: cited?.captureId, fromMs: 1, toMs: 2, coverage: "shows" })).toEqual([
      422,
      "/excerpts",
    ]);
    expect(await refused({ exact: "x", secret: true })).toEqual([422, "/excerpts/0/secret"]);
  });
});
