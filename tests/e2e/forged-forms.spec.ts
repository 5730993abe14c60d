// Every form action of the built product, as other sites would call it in the browser of an editor who is signed in.
import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { connect } from "@/db/connect";
import { idempotencyKeys } from "@/db/schema";
import { expect, test } from "../support/web/newsroom";

type Manifest = {
  node: Record<string, { workers: Record<string, unknown>; exportedName: string; filename: string }>;
};

/** As the build lists them: each with a page that carries it. */
function builtActions() {
  const manifest = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as Manifest;
  return Object.entries(manifest.node).map(([id, { workers, exportedName, filename }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    path: pathOf(Object.keys(workers)[0] ?? ""),
  }));
}

const anyId = "01900000-0000-7000-8000-000000000000";

const pathOf = (worker: string) =>
  worker
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace(/\[{1,2}[^\]]+\]{1,2}/g, anyId);

test("A form action called from anywhere else is refused with 403 and has no effect", async ({
  newsroom,
  signInAs,
}) => {
  const editor = await signInAs("editor");
  const foreign: Record<string, string>[] = [
    {},
    { origin: "null" },
    { origin: "https://elsewhere.example" },
    { origin: newsroom.origin.replace("localhost", "desk.localhost") },
    { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" },
    { origin: newsroom.origin, "sec-fetch-site": "cross-site" },
  ];
  const actions = builtActions();
  expect(actions.length).toBeGreaterThan(15);
  const key = crypto.randomUUID();
  for (const { id, name, path } of actions) {
    for (const headers of foreign) {
      // Once as the framework's script calls it, once as a plain form does.
      const calls: Record<string, string>[] = [{ "next-action": id }, {}];
      for (const asked of calls) {
        const answer = await editor.request.post(path, {
          headers: { ...headers, ...asked },
          maxRedirects: 0,
          multipart: {
            [`$ACTION_ID_${id}`]: "",
            idempotencyKey: key,
            act: "approve",
            id: anyId,
            version: "1",
          },
        });
        expect([name, headers, answer.status()]).toEqual([name, headers, 403]);
      }
    }
  }
  const { db, close } = connect(newsroom.databaseUrl, "desk", { max: 1 });
  expect(await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key))).toEqual([]);
  await close();
});

test("Methods nobody has a use for are refused", async ({ newsroom }) => {
  for (const method of ["PROPFIND", "LOCK"]) {
    expect((await fetch(newsroom.origin, { method })).status).toBe(405);
  }
});
