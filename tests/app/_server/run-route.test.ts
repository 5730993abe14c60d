import { describe, expect } from "vitest";
import { z } from "zod";
import { apiProblem } from "@/lib/api/problem";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { addToken } from "@/lib/users/commands/add-token";
import { disableUser } from "@/lib/users/commands/disable-user";
import { type Newsroom, test } from "../../support/newsroom";
import { inNewsroom, publicOrigin } from "../../support/request-scope";

const schema = z.strictObject({ words: z.string().min(1, "Give the words."), at: z.string().optional() });

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

async function aProgram(newsroom: Newsroom) {
  inNewsroom(newsroom);
  const { route, publicRoute } = await import("@/app/_server/run-route");
  const { db, actor } = await newsroom.hire("reporter");
  const { token } = await addToken({ db, actor: null, operator: true }, { userId: actor.id, name: "tests" });
  const done: string[] = [];
  const write = (work?: (ctx: ActorContext) => Promise<unknown>) =>
    route({
      act: "desk.open",
      schema,
      params: z.strictObject({ id: z.uuid() }),
      async handler({ ctx, input }) {
        await work?.(ctx);
        done.push(input.words);
        return {
          status: 201,
          body: { z: done.length, words: input.words, a: null },
          version: 3,
          location: "/api/v1/things/7",
        };
      },
    });
  const conditional = (version: number) =>
    route({
      act: "desk.open",
      ifMatch: true,
      async handler({ expectedVersion }) {
        if (expectedVersion !== version) {
          throw new DomainError("conflict", "It has changed since.", {}, { version });
        }
        done.push(`from ${expectedVersion}`);
        return { body: {}, version: version + 1 };
      },
    });
  const send = async (
    handler: Handler,
    headers: Record<string, string> = {},
    body: unknown = { words: "x" },
  ) => {
    const request = new Request(`${publicOrigin}/api/v1/things`, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    });
    const answer = await handler(request, { params: Promise.resolve({ id: crypto.randomUUID() }) });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      problem: () => apiProblem.parse(JSON.parse(text)),
    };
  };
  return { db, actor, token, done, write, conditional, publicRoute, send };
}

describe("route", () => {
  test("answers JSON that is never kept, with the record's version and place", async ({ newsroom }) => {
    const { write, send } = await aProgram(newsroom);
    const { status, headers, text } = await send(write());
    expect([status, text]).toEqual([201, '{"z":1,"words":"x","a":null}']);
    expect(Object.fromEntries(headers)).toEqual({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      etag: '"3"',
      location: "/api/v1/things/7",
    });
  });

  test("knows people by their token alone", async ({ newsroom }) => {
    const { db, actor, token, done, write, send } = await aProgram(newsroom);
    for (const authorization of [
      "",
      "Bearer",
      "Bearer ",
      `Basic ${token}`,
      `Bearer ${token}x`,
      token,
      "Bearer \u00e9",
    ]) {
      const refused = await send(write(), { authorization, cookie: `stet.session=${token}` });
      expect([authorization, refused.status, refused.problem().code]).toEqual([
        authorization,
        401,
        "not_signed_in",
      ]);
      expect(refused.headers.get("www-authenticate")).toMatch(/^Bearer realm="stet"/);
      expect(refused.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    }
    expect((await send(write(), { authorization: `bearer ${token}` })).status).toBe(201);
    await disableUser({ db, actor: null, operator: true }, { userId: actor.id });
    expect((await send(write())).status).toBe(401);
    expect(done).toHaveLength(1);
  });

  test("says what is wrong with a body, by pointer, and does nothing", async ({ newsroom }) => {
    const { done, write, send } = await aProgram(newsroom);
    const wrong = await send(write(), {}, { words: "", status: "published", "a/b~c": 1 });
    expect(wrong.status).toBe(422);
    expect(wrong.problem()).toMatchObject({
      type: "about:blank",
      title: "Unprocessable Entity",
      status: 422,
      code: "invalid",
      reference: expect.stringMatching(/^\w{4}-\w{4}$/),
      errors: expect.arrayContaining([
        { pointer: "/words", field: "words", message: "Give the words." },
        { pointer: "/status", field: "status", message: "There is no such field." },
        { pointer: "/a~1b~0c", field: "a/b~c", message: "There is no such field." },
      ]),
    });
    expect((await send(write(), {}, '{"words":"x","__proto__":{"at":"y"}}')).status).toBe(422);
    expect((await send(write(), {}, "{")).problem()).toMatchObject({ status: 400, code: "malformed" });
    expect((await send(write(), { "content-type": "text/plain" })).status).toBe(415);
    expect((await send(write(), {}, JSON.stringify({ words: "x".repeat(1_000_001) }))).status).toBe(413);
    expect(done).toEqual([]);
  });

  test("names nothing where the address cannot be a record's", async ({ newsroom }) => {
    const { token, write } = await aProgram(newsroom);
    const request = new Request(publicOrigin, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
    expect((await write()(request, { params: Promise.resolve({ id: "../7" }) })).status).toBe(404);
  });

  test.for([
    ["not_signed_in", 401],
    ["not_allowed", 403],
    ["not_found", 404],
    ["invalid", 422],
    ["conflict", 409],
    ["too_many", 429],
  ] as const)("answers %s with %d", async ([code, status], { newsroom }) => {
    const { write, send } = await aProgram(newsroom);
    const refused = await send(
      write(async () => {
        throw new DomainError(code, "Because.", { "attributions.0.role": ["No."] }, { retryAfter: 7 });
      }),
    );
    expect(refused.status).toBe(status);
    expect(refused.problem()).toMatchObject({
      status,
      code,
      detail: "Because.",
      errors: [{ pointer: "/attributions/0/role", field: "attributions.0.role", message: "No." }],
    });
    expect(refused.headers.get("retry-after")).toBe(code === "too_many" ? "7" : null);
    expect(refused.headers.has("www-authenticate")).toBe(code === "not_signed_in");
  });

  test("tells nothing of a fault but its reference", async ({ newsroom }) => {
    const { write, send } = await aProgram(newsroom);
    const fault = await send(write(() => Promise.reject(new Error("secret-inside /srv/stet"))));
    expect(fault.problem()).toMatchObject({ status: 500, code: "failed", reference: expect.any(String) });
    expect(fault.text).not.toMatch(/secret-inside|srv|stack/);
  });

  test("asks for patience while the database is away or busy", async ({ newsroom }) => {
    const { write, send } = await aProgram(newsroom);
    for (const code of ["ECONNREFUSED", "CONNECTION_CLOSED", "57P01", "53300", "55P03", "40P01"]) {
      const cause = Object.assign(new Error("secret-inside"), { code });
      const busy = await send(write(() => Promise.reject(new Error("Failed query", { cause }))));
      expect([code, busy.status, busy.problem().code]).toEqual([code, 503, "unavailable"]);
      expect(busy.headers.get("retry-after")).toBe("2");
    }
  });

  test("acts once for a key and answers every retry with the same bytes", async ({ newsroom }) => {
    const { done, write, send } = await aProgram(newsroom);
    const key = { "idempotency-key": "retry me" };
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(write(), key)));
    expect(done).toEqual(["x"]);
    const seen = answers.map(({ status, text, headers }) => JSON.stringify([status, text, [...headers]]));
    expect(new Set(seen).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 201, text: '{"z":1,"words":"x","a":null}' });
    expect(answers[0]?.headers.get("etag")).toBe('"3"');

    const other = await send(write(), key, { words: "y" });
    expect(other.problem()).toMatchObject({ status: 422, code: "idempotency_key_reused" });
    for (const wrong of ["", "é", "x".repeat(201)]) {
      expect((await send(write(), { "idempotency-key": wrong })).status).toBe(400);
    }
    expect(done).toEqual(["x"]);
  });

  test("forgets the key of a refused request", async ({ newsroom }) => {
    const { done, write, send } = await aProgram(newsroom);
    const key = { "idempotency-key": "second try" };
    const refuse = () => Promise.reject(new DomainError("conflict", "Not now."));
    expect((await send(write(refuse), key)).status).toBe(409);
    expect((await send(write(), key)).status).toBe(201);
    expect(done).toEqual(["x"]);
  });

  test("changes a record only from the version the caller has read", async ({ newsroom }) => {
    const { done, conditional, send } = await aProgram(newsroom);
    const handler = conditional(3);
    expect((await send(handler, {}, {})).problem()).toMatchObject({ status: 428, code: "version_required" });
    for (const tag of ["3", 'W/"3"', '"3", "4"', "*", '"x"', '"0"', '"-1"', '""']) {
      expect([tag, (await send(handler, { "if-match": tag }, {})).status]).toEqual([tag, 400]);
    }
    const stale = await send(handler, { "if-match": '"2"' }, {});
    expect(stale.problem()).toMatchObject({ status: 412, code: "stale_version", version: 3 });
    expect(stale.headers.get("etag")).toBe('"3"');
    expect(done).toEqual([]);
    const changed = await send(handler, { "if-match": '"3"' }, {});
    expect([changed.status, changed.headers.get("etag"), done]).toEqual([200, '"4"', ["from 3"]]);
  });
});

describe("publicRoute", () => {
  const query = z.strictObject({ limit: z.coerce.number().int().max(100, "Is more than 100.").default(20) });
  const ask = (handler: Handler, search: string) =>
    handler(new Request(`${publicOrigin}/api/v1/things${search}`), { params: Promise.resolve({}) });

  test("reads with the reader's rights", async ({ newsroom }) => {
    const { publicRoute } = await aProgram(newsroom);
    const GET = publicRoute({
      query,
      handler: async ({ db, query }) => {
        const [row] = await db.execute("select current_user as name");
        const desk = await db.execute("select from desk.users").then(
          () => "readable",
          () => "closed",
        );
        return { body: { ...row, desk, ...query }, headers: { "cache-control": "public, s-maxage=1" } };
      },
    });
    const answer = await ask(GET, "?limit=7");
    await expect(answer.json()).resolves.toEqual({ name: "stet_reader", desk: "closed", limit: 7 });
    expect(answer.headers.get("cache-control")).toBe("public, s-maxage=1");
  });

  test("refuses parameters it does not know, that are wrong or given twice", async ({ newsroom }) => {
    const { publicRoute } = await aProgram(newsroom);
    const GET = publicRoute({ query, handler: async () => ({ body: {} }) });
    for (const [search, field] of [
      ["?limit=101", "limit"],
      ["?limit=many", "limit"],
      ["?status=draft", "status"],
      ["?limit=1&limit=2", "limit"],
      ["?__proto__=x", "__proto__"],
    ]) {
      const refused = await ask(GET, search ?? "");
      const problem = apiProblem.parse(await refused.json());
      expect([search, refused.status, problem.errors?.[0]?.field]).toEqual([search, 400, field]);
      expect(refused.headers.get("cache-control")).toBe("no-store");
    }
  });
});
