import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/errors";
import { agentsPage } from "@/lib/people/queries/agents-page";
import { withPublished } from "../../../support/published";

const names = (page: { rows: { name: string }[] }) => page.rows.map(({ name }) => name);

describe("agentsPage", () => {
  test("lists by the name to sort by, page after page, each once", () =>
    withPublished(async (published) => {
      for (const name of ["Gary Winfield", "Bob Duff", "Will Haskell", "Ned Lamont", "Dan Duff"]) {
        await published.agent({ name, sortName: name.toLowerCase().split(" ").reverse().join(" ") });
      }
      await published.agent({ name: "Local 1727", kind: "organization" });
      const listed: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await published.read((db) => agentsPage(db, { kind: "person", cursor, limit: 2 }));
        listed.push(...names(page));
        cursor = page.next;
      } while (cursor);
      expect(listed).toEqual(["Bob Duff", "Dan Duff", "Will Haskell", "Ned Lamont", "Gary Winfield"]);
    }));

  test("goes on after somebody whose name to sort by is shared", () =>
    withPublished(async (published) => {
      for (let at = 0; at < 5; at++) await published.agent({ name: "Bob Duff", slug: `bob-duff-${at}` });
      const slugs = new Set<string>();
      let cursor: string | null = null;
      do {
        const page = await published.read((db) => agentsPage(db, { kind: "person", cursor, limit: 2 }));
        for (const { slug } of page.rows) slugs.add(slug);
        cursor = page.next;
      } while (cursor);
      expect(slugs.size).toBe(5);
    }));

  test("puts groups among the organizations, in one order", () =>
    withPublished(async (published) => {
      await published.agent({ name: "Town", kind: "organization" });
      await published.agent({ name: "Leaders", kind: "group" });
      await published.agent({ name: "Campaign", kind: "organization" });
      const page = await published.read((db) => agentsPage(db, { kind: "organization", limit: 2 }));
      expect(names(page)).toEqual(["Campaign", "Leaders"]);
      const rest = await published.read((db) =>
        agentsPage(db, { kind: "organization", cursor: page.next, limit: 2 }),
      );
      expect(names(rest)).toEqual(["Town"]);
      expect(rest.next).toBeNull();
    }));

  test("begins at a letter", () =>
    withPublished(async (published) => {
      for (const name of ["Duff", "Lamont", "Winfield"]) await published.agent({ name });
      const page = await published.read((db) => agentsPage(db, { kind: "person", startingAt: "L" }));
      expect(names(page)).toEqual(["Lamont", "Winfield"]);
    }));

  test.each([
    ["duff", ["Bob Duff"]],
    ["bo du", ["Bob Duff"]],
    ["senator duff", ["Bob Duff"]],
    ["o'connor", ["David O’Connor"]],
    ["duffy", []],
    ["& | ! :* ()", []],
    ["'; drop table record.agents; --", []],
  ])("finds %s by the beginnings of words in any name", (q, found) =>
    withPublished(async (published) => {
      await published.agent({ name: "Bob Duff", names: [{ name: "Senator Duff", kind: "alias" }] });
      await published.agent({ name: "David O’Connor" });
      expect(names(await published.read((db) => agentsPage(db, { kind: "person", q })))).toEqual(found);
    }),
  );

  test("refuses a cursor of another list", () =>
    withPublished(async (published) => {
      await expect(
        published.read((db) => agentsPage(db, { kind: "person", cursor: "WzFd" })),
      ).rejects.toThrow(DomainError);
    }));
});
