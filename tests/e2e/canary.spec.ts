// What is not public shows nowhere: a served newsroom of its own, in which every hidden text holds a word that stands
// nowhere else, is asked for every address it has, by clients who may not see them.
//
// proxy.ts decides nothing. To see it: build in a copy of the checkout without that file, and run this there.

import { randomBytes } from "node:crypto";
import { join } from "node:path";
import postgres from "postgres";
import { serve } from "@/cli/demo/serve";
import { loadDemonstration } from "@/cli/demonstration/load";
import { connect } from "@/db/connect";
import { freePort } from "@/db/embedded/free-port";
import { stateDirectory } from "@/db/embedded/places";
import { migrate } from "@/db/migrate";
import { one } from "@/lib/rows";
import { addToken } from "@/lib/users/commands/add-token";
import { revokeTokens } from "@/lib/users/commands/revoke-tokens";
import { accountByEmail } from "@/lib/users/queries/accounts";
import { type Client, crawl, searchDifferences } from "../support/canary/crawl";
import { type Hidden, plantCanaries } from "../support/canary/plant";
import { Canaries } from "../support/canary/tokens";
import { test as base, expect, signIn } from "../support/web/newsroom";
import { servedAt } from "../support/web/newsroom-address";

type Scene = { origin: string; canaries: Canaries; hidden: Hidden; clients: Record<ClientName, Client> };
type ClientName = "visitor" | "otherReporter" | "otherToken" | "badToken" | "revokedToken" | "author";

const test = base.extend<object, { scene: Scene }>({
  scene: [
    async ({ browser }, use) => {
      const database = await ownDatabase();
      const { signIns } = await loadDemonstration({ url: database.url });
      const desk = connect(database.url, "desk", { max: 4 });
      const person = async (role: string) => {
        const email = signIns.find((signIn) => signIn.role === role)?.email ?? "";
        const account = one([await accountByEmail(desk.db, email)].filter((found) => found !== null));
        return { db: desk.db, actor: { id: account.id, name: account.name, role: account.role } };
      };
      const [reporter, other, editor] = [
        await person("reporter"),
        await person("second reporter"),
        await person("editor"),
      ];
      const canaries = new Canaries();
      const hidden = await plantCanaries(canaries, { reporter, editor, otherEditor: editor });

      const port = await freePort();
      const web = await serve(port, { DATABASE_URL: database.url }, join(stateDirectory, "canary.log"));
      const origin = `http://localhost:${port}`;
      const cookiesOf = async (role: "reporter" | "second reporter") => {
        const { cookies } = await signIn(browser, { origin, signIns }, role);
        return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
      };
      const operator = { db: desk.db, actor: null, operator: true as const };
      const tokenOf = async (userId: string, name: string) =>
        `Bearer ${(await addToken(operator, { userId, name })).token}`;
      const revoked = await tokenOf(reporter.actor.id, "revoked");
      await revokeTokens(operator, { userId: reporter.actor.id, name: "revoked" });
      const readers = canaries.hiddenFrom("readers");
      const others = canaries.hiddenFrom("other reporters");
      await use({
        origin,
        canaries,
        hidden,
        clients: {
          visitor: { name: "visitor", headers: {}, hidden: readers },
          badToken: { name: "bad token", headers: { authorization: "Bearer stet_nobody" }, hidden: readers },
          revokedToken: { name: "revoked token", headers: { authorization: revoked }, hidden: readers },
          otherReporter: {
            name: "other reporter",
            headers: { cookie: await cookiesOf("second reporter") },
            hidden: others,
          },
          otherToken: {
            name: "token of another reporter",
            headers: { authorization: await tokenOf(other.actor.id, "canary") },
            hidden: others,
          },
          author: { name: "author", headers: { cookie: await cookiesOf("reporter") }, hidden: others },
        },
      });
      await web.stop();
      await desk.close();
      await database.drop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

for (const name of ["visitor", "badToken", "revokedToken", "otherReporter", "otherToken"] as const) {
  test(`nothing hidden shows to: ${name}`, async ({ scene: { origin, canaries, hidden, clients } }) => {
    test.setTimeout(600_000);
    const { answers, leaks, faults, statuses } = await crawl(origin, clients[name], canaries, hidden);
    expect(leaks).toEqual([]);
    expect(faults).toEqual([]);
    expect(answers).toBeGreaterThan(500);
    expect(statuses.get(200)).toBeGreaterThan(20);
    expect(statuses.get(404)).toBeGreaterThan(50);
    // What is public beside the hidden texts was met.
    const page = await fetch(`${origin}/s/S-${hidden.published.number}/${hidden.published.slug}`);
    expect(await page.text()).toContain("The night buses run until four");
  });
}

test("a search for hidden words answers as for words that stand nowhere", async ({ scene }) => {
  test.setTimeout(600_000);
  expect(await searchDifferences(scene.origin, scene.clients.visitor)).toEqual([]);
});

test("whoever wrote it does meet it, so the crawl can tell", async ({
  scene: { origin, canaries, hidden, clients },
}) => {
  test.setTimeout(600_000);
  const { leaks } = await crawl(origin, clients.author, canaries, hidden);
  const met = new Set(leaks.map((leak) => leak.replace(/^.*: /, "")));
  expect(met.size).toBeGreaterThan(5);
});

async function ownDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const url = new URL(servedAt().databaseUrl);
  const name = `stet_canary_${randomBytes(5).toString("hex")}`;
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(name)}`;
  url.pathname = `/${name}`;
  await migrate(url.href);
  return {
    url: url.href,
    drop: async () => {
      await sql`drop database ${sql(name)} with (force)`;
      await sql.end();
    },
  };
}
