import { describe, expect, vi } from "vitest";
import { apiProblem } from "@/lib/api/problem";
import { storage } from "@/lib/storage/open-storage";
import { StorageAway } from "@/lib/storage/storage";
import { disableUser } from "@/lib/users/commands/disable-user";
import { revokeTokens } from "@/lib/users/commands/revoke-tokens";
import { type Api, type Asked, test } from "../../../support/api";
import { aDraft, anApproval, aPublication, aSubmission, entryNow } from "../../../support/statements";

const tag = (version: number) => ({ "if-match": `"${version}"` });

/** The status and code of a refusal that keeps the shape of all refusals. */
async function refused(api: Api, path: string, asked: Asked): Promise<[number, string]> {
  const { status, headers, body } = await api(path, asked);
  expect(headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(headers.get("cache-control")).toBe("no-store");
  const problem = apiProblem.parse(body);
  expect(problem.status).toBe(status);
  return [status, problem.code];
}

const writes = [
  ["POST", "statements"],
  ["PUT", "statements/ID"],
  ["PATCH", "statements/ID"],
  ["POST", "statements/ID/submit"],
  ["POST", "statements/ID/approve"],
  ["POST", "statements/ID/publish"],
  ["POST", "statements/ID/request-changes"],
  ["POST", "people"],
  ["POST", "organizations"],
  ["POST", "bills"],
  ["POST", "sources"],
] as const;

describe("a write", () => {
  test("needs a token that is in use, and takes no cookie for one", async ({ api, newsroom }) => {
    const { id, version } = await aDraft(newsroom);
    const cookie = { cookie: "__Secure-next-auth.session-token=anything", ...tag(version) };
    for (const [method, path] of writes) {
      const at = path.replace("ID", id);
      expect([method, path, await refused(api, at, { method, headers: cookie })]).toEqual([
        method,
        path,
        [401, "not_signed_in"],
      ]);
      for (const authorization of [
        "Bearer nonsense",
        `Bearer stet_${"a".repeat(43)}`,
        "Basic cm9zYTpyb3Nh",
      ]) {
        const headers = { ...tag(version), authorization };
        expect((await refused(api, at, { method, headers }))[0]).toBe(401);
      }
    }
    expect((await entryNow(newsroom.editor, id)).version).toBe(version);
  });

  test("ends with its token, and with the account behind it", async ({ api, newsroom }) => {
    const leaving = await newsroom.hire("reporter");
    const operator = { db: newsroom.desk.db, actor: null, operator: true as const };
    expect((await api("statements", { method: "POST", as: leaving })).status).toBe(201);
    await revokeTokens(operator, { userId: leaving.actor.id, name: "tests" });
    expect(await refused(api, "statements", { method: "POST", as: leaving })).toEqual([401, "not_signed_in"]);

    const dismissed = await newsroom.hire("editor");
    expect((await api("statements", { method: "POST", as: dismissed })).status).toBe(201);
    await disableUser(operator, { userId: dismissed.actor.id });
    expect(await refused(api, "statements", { method: "POST", as: dismissed })).toEqual([
      401,
      "not_signed_in",
    ]);
  });

  test("over an entry names the version it has read", async ({ api, newsroom }) => {
    const { id } = await aDraft(newsroom);
    // Somebody who might do each of these; others are refused before anything of theirs is read.
    const as = newsroom.editor;
    const body = { words: "New." };
    for (const [method, path] of writes.filter(([, path]) => path.includes("ID"))) {
      const at = path.replace("ID", id);
      expect(await refused(api, at, { method, as, body })).toEqual([428, "version_required"]);
      for (const given of ["*", "1", 'W/"1"', '"1", "2"', '"0"', '"-1"', '"1e3"']) {
        const asked = { method, as, body, headers: { "if-match": given } };
        expect([given, await refused(api, at, asked)]).toEqual([given, [400, "malformed"]]);
      }
    }
  });

  test("is JSON, whole, of a bearable size and depth", async ({ api, newsroom }) => {
    const as = newsroom.reporter;
    const send = (raw: BodyInit, headers: Record<string, string> = {}) =>
      refused(api, "statements", { method: "POST", as, raw, headers });
    expect(await send('{"words": "cut')).toEqual([400, "malformed"]);
    expect(await send(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).toEqual([400, "malformed"]);
    expect(await send("[".repeat(100_000))).toEqual([400, "malformed"]);
    expect(await send("[]")).toEqual([422, "invalid"]);
    expect(await send("null")).toEqual([422, "invalid"]);
    expect(await send("{}", { "content-type": "text/plain" })).toEqual([415, "unsupported_media_type"]);
    expect(await send("{}", { "content-encoding": "gzip" })).toEqual([415, "unsupported_media_type"]);
    expect(await send(`{"words": "${"a".repeat(1_000_000)}"}`)).toEqual([413, "too_large"]);
  });

  test("sets nothing but what its schema names", async ({ api, newsroom }) => {
    const as = newsroom.reporter;
    for (const field of [
      "id",
      "status",
      "createdById",
      "number",
      "version",
      "publishedAt",
      "__proto__",
      "constructor",
    ]) {
      const raw = `{"words": "x", "${field}": "published"}`;
      const { status, body } = await api("statements", { method: "POST", as, raw });
      const errors = apiProblem.parse(body).errors ?? [];
      expect([field, status, errors.map((error) => error.field)]).toEqual([field, 422, [field]]);
    }
  });
});

describe("who may do what to an entry", () => {
  test("a draft of somebody else is not there, whatever is tried", async ({ api, newsroom }) => {
    const { id, version } = await aDraft(newsroom);
    const missing = crypto.randomUUID();
    for (const [method, path] of writes.filter(([, path]) => path.includes("ID"))) {
      const asked = { method, as: newsroom.otherReporter, body: bodyOf(path), headers: tag(version) };
      const answer = await refused(api, path.replace("ID", id), asked);
      expect([method, path, answer]).toEqual([
        method,
        path,
        await refused(api, path.replace("ID", missing), asked),
      ]);
      // Editors' acts are refused before any entry is looked at.
      expect(answer[0]).toBe(/approve|publish|request/.test(path) ? 403 : 404);
    }
    const link = { links: [{ kind: "answers", targetId: id }] };
    const linked = await api("statements", { method: "POST", as: newsroom.otherReporter, body: link });
    expect([linked.status, apiProblem.parse(linked.body).errors?.[0]?.pointer]).toEqual([
      422,
      "/links/0/targetId",
    ]);
  });

  test("nobody approves what they wrote or changed", async ({ api, newsroom }) => {
    const { editor, admin, reporter } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    const approve = (as: typeof editor, at: number) =>
      refused(api, `statements/${id}/approve`, { method: "POST", as, headers: tag(at) });
    expect(await approve(reporter, version)).toEqual([403, "not_allowed"]);
    for (const [at, changer] of [editor, admin].entries()) {
      const path = `statements/${id}`;
      const body = { words: `Changed by ${changer.actor.name}.` };
      const changed = await api(path, { method: "PATCH", as: changer, headers: tag(version + at), body });
      expect(changed.status).toBe(200);
      expect(await approve(changer, version + at + 1)).toEqual([403, "not_allowed"]);
    }
  });

  test("an entry is not handed in while its pasted text cannot be kept, and is told when to come back", async ({
    api,
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const entry = await aDraft(newsroom);
    const handIn = () =>
      api(`statements/${entry.id}/submit`, { method: "POST", as: reporter, headers: tag(entry.version) });
    const away = vi.spyOn(storage(), "put").mockRejectedValueOnce(new StorageAway("Gone"));
    const refusal = await handIn();
    away.mockRestore();
    expect([refusal.status, refusal.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(refusal.text).toContain("Nothing was saved");
    expect((await handIn()).status).toBe(200);
  });

  test("steps follow one another", async ({ api, newsroom }) => {
    const { editor, otherEditor } = newsroom;
    const submitted = await aSubmission(newsroom);
    const approved = await anApproval(newsroom);
    const published = await aPublication(newsroom);
    const step = (name: string, as: typeof editor, { id, version }: { id: string; version: number }) =>
      refused(api, `statements/${id}/${name}`, {
        method: "POST",
        as,
        body: bodyOf(name),
        headers: tag(version),
      });
    expect(await step("publish", editor, submitted)).toEqual([409, "conflict"]);
    expect(await step("submit", editor, submitted)).toEqual([409, "conflict"]);
    expect(await step("approve", otherEditor, approved)).toEqual([409, "conflict"]);
    expect(await step("publish", editor, published)).toEqual([409, "conflict"]);
    expect(await step("request-changes", editor, published)).toEqual([409, "conflict"]);
    const edit = {
      method: "PATCH",
      as: editor,
      body: { words: "Rewritten." },
      headers: tag(published.version),
    };
    expect(await refused(api, `statements/${published.id}`, edit)).toEqual([409, "conflict"]);
  });
});

const bodyOf = (path: string) => {
  if (path.includes("request-changes")) return { comment: "Name the day." };
  return path.endsWith("ID") ? { words: "Mine now." } : undefined;
};
