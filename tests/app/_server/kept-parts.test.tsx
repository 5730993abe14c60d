import { sql } from "drizzle-orm";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test } from "vitest";
import { keptParts } from "@/app/_server/kept-parts";
import { BillPage } from "@/components/bills/bill-page";
import { AgentPage } from "@/components/people/agent-page";
import type { Keep } from "@/components/ui/keep";
import { forgetRows, readRow } from "@/lib/kept-rows";
import { agentRecord } from "@/lib/statements/queries/agent-record";
import { billRecord } from "@/lib/statements/queries/bill-record";
import { allOfIt } from "@/lib/statements/timeline-filter";
import { type Published, withPublished } from "../../support/published";

beforeEach(forgetRows);

const whole = (page: (keep?: Keep) => ReactElement) => {
  const parts = keptParts();
  return parts.putInto(renderToStaticMarkup(page(parts.keep)), renderToStaticMarkup).toString();
};

const firstPage = { ...allOfIt, after: null, before: null };

async function personPage(published: Published, slug = "bob-duff"): Promise<string> {
  const record = await published.read((db) => agentRecord(db, { kind: "person", slug }, firstPage));
  if (!record) throw new Error(`${slug} is not public`);
  const page = (keep?: Keep) => <AgentPage record={record} filter={allOfIt} continued={false} keep={keep} />;
  const html = whole(page);
  // Kept or not, the page is the same as one that is rendered in one piece.
  expect(html).toBe(renderToStaticMarkup(page()));
  return html;
}

async function billPage(published: Published): Promise<string> {
  const address = { jurisdiction: "ct", session: "2020-js", identifierSlug: "hb-6004" };
  const record = await published.read((db) => billRecord(db, address, firstPage));
  if (!record) throw new Error("HB 6004 is not public");
  const page = (keep?: Keep) => <BillPage record={record} filter={allOfIt} continued={false} keep={keep} />;
  const html = whole(page);
  expect(html).toBe(renderToStaticMarkup(page()));
  return html;
}

/** Often enough that everything on it is kept. */
async function often(page: () => Promise<string>): Promise<string> {
  await page();
  await page();
  return page();
}

describe("keptParts", () => {
  test("puts each part in its place, in whatever order they were named", () => {
    const row = readRow("row 1 a", "{}");
    const html = whole((keep = () => null) => {
      const last = keep(row, "last", () => <b>last</b>);
      const first = keep(row, "first", () => <i>first</i>);
      return (
        <p>
          {first} &amp; {last}
        </p>
      );
    });
    expect(html).toBe("<p><i>first</i> &amp; <b>last</b></p>");
  });

  test("renders what is kept once", () => {
    readRow("row 1 a", "{}");
    const row = readRow("row 1 a", "{}");
    let rendered = 0;
    const make = () => {
      rendered++;
      return <b>counted</b>;
    };
    const page = (keep: Keep = () => null) => <p>{keep(row, "part", make)}</p>;
    expect([whole(page), whole(page)]).toEqual(["<p><b>counted</b></p>", "<p><b>counted</b></p>"]);
    expect(rendered).toBe(1);
  });
});

describe("pages whose parts are kept", () => {
  test("show a replaced or retracted edition at once", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      const card = await published.statement({ by: [duff], words: "Fares stay flat." });
      expect(await often(() => personPage(published))).toContain("Fares stay flat.");
      const write = (part: object) =>
        published.owner.execute(sql`
          update record.editions set card = card || ${JSON.stringify(part)}::jsonb where statement_id = ${card.id}`);
      await write({ words: "Fares go down.", status: "corrected" });
      const corrected = await often(() => personPage(published));
      expect(corrected).toContain("Fares go down.");
      expect(corrected).not.toContain("Fares stay flat.");
      expect(corrected).toContain("Corrected");
      await write({ status: "retracted" });
      expect(await personPage(published)).toContain("Retracted: ");
    }));

  test("show a statement published since", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      await published.statement({ by: [duff], words: "The first." });
      await often(() => personPage(published));
      await published.statement({ by: [duff], words: "The second." });
      const html = await personPage(published);
      expect(html).toContain("The first.");
      expect(html).toContain("The second.");
    }));

  test("show a person’s new name and address at once", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      await published.statement({ by: [duff] });
      await often(() => personPage(published));
      const renamed = JSON.stringify({ name: "Robert Duff", slug: "robert-duff" });
      await published.owner.execute(sql`
        update record.agents set profile = profile || ${renamed}::jsonb where id = ${duff.id}`);
      const record = await published.read((db) =>
        agentRecord(db, { kind: "person", slug: "bob-duff" }, firstPage),
      );
      expect(record?.path).toBe("/people/robert-duff");
      expect(await personPage(published)).toContain("<h1><bdi>Robert Duff</bdi></h1>");
    }));

  test("show one statement from the side of each who is in it", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      const hwang = await published.agent({ name: "Tony Hwang" });
      await published.statement({ by: [duff, hwang] });
      const current = /aria-current="page"[^>]*>(.*?)</;
      expect(current.exec(await often(() => personPage(published)))?.[1]).toBe("Bob Duff");
      expect(current.exec(await often(() => personPage(published, "tony-hwang")))?.[1]).toBe("Tony Hwang");
      expect(current.exec(await personPage(published))?.[1]).toBe("Bob Duff");
    }));

  test("say anew where a bill stood when a step of it is added", () =>
    withPublished(async (published) => {
      const bill = await published.bill({ identifier: "HB 6004" });
      const said = { edtf: "2020-07-30", basis: "stated" as const };
      await published.statement({ on: [bill], said, filedOn: "2020-07-30", filedBy: "said" });
      expect(await often(() => billPage(published))).not.toContain("last recorded step before");
      const day = { day: "2020-07-24", from: "2020-07-24", to: "2020-07-24" };
      const action = {
        kind: "passed_lower",
        chamber: "lower",
        description: "Passed the House",
        source: null,
      };
      const actions = JSON.stringify({ actions: [{ ...action, ...day }] });
      await published.owner.execute(sql`
        update record.bills set profile = profile || ${actions}::jsonb where id = ${bill.id}`);
      const html = await billPage(published);
      expect(html).toContain("last recorded step before: “Passed the House”, 24 Jul 2020");
      expect(html.match(/Passed the House/g)?.length).toBeGreaterThan(2);
    }));
});
