import { describe, expect, test } from "vitest";
import { directHits } from "@/lib/search/queries/direct-hits";
import { type Published, withPublished } from "../../../support/published";

const hits = (published: Published, q: string) => published.read((db) => directHits(db, q));

describe("directHits", () => {
  test("finds people, organizations and bills by any of their names", () =>
    withPublished(async (published) => {
      await published.agent({ name: "Bob Duff", names: [{ name: "Senator Duff", kind: "alias" }] });
      await published.agent({ name: "Norwalk Police Union", kind: "organization" });
      await published.bill({
        identifier: "HB 6004",
        names: [{ name: "Police accountability bill", kind: "everyday" }],
      });
      const police = await hits(published, "police");
      expect(police.agents.map(({ name }) => name)).toEqual(["Norwalk Police Union"]);
      expect(police.bills.map(({ identifier }) => identifier)).toEqual(["HB 6004"]);
      expect((await hits(published, "senator duff")).agents.map(({ name }) => name)).toEqual(["Bob Duff"]);
    }));

  test("puts the very name typed before names that only begin so", () =>
    withPublished(async (published) => {
      for (const name of ["Bo Abel", "Bo", "Bob Duff"]) await published.agent({ name });
      expect((await hits(published, "bo")).agents.map(({ name }) => name)).toEqual([
        "Bo",
        "Bo Abel",
        "Bob Duff",
      ]);
    }));

  test("finds the record of a number", () =>
    withPublished(async (published) => {
      const card = await published.statement({ number: 1042 });
      const source = await published.source({ number: 318 });
      expect(await hits(published, "S-1042")).toMatchObject({ statement: card, source: null });
      expect(await hits(published, "d-318")).toMatchObject({ statement: null, source });
    }));

  test.each(["", "'", "\\", ":*", "1e999", "S-99999999999", "🂡", "\u202e"])("finds nothing for %j", (q) =>
    withPublished(async (published) => {
      await published.agent({ name: "Bob Duff" });
      expect(await hits(published, q)).toEqual({ agents: [], bills: [], statement: null, source: null });
    }),
  );
});
