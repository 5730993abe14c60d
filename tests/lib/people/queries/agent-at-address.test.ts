import { describe, expect, test } from "vitest";
import { agentAtAddress } from "@/lib/people/queries/agent-at-address";
import { withPublished } from "../../../support/published";

describe("agentAtAddress", () => {
  test("finds a person, and nobody where nobody ever was", () =>
    withPublished(async (published) => {
      const duff = await published.agent({ name: "Bob Duff" });
      const found = await published.read((db) => agentAtAddress(db, { kind: "person", slug: "bob-duff" }));
      expect(found).toEqual({ profile: duff, path: "/people/bob-duff" });
      expect(
        await published.read((db) => agentAtAddress(db, { kind: "person", slug: "will-duff" })),
      ).toBeNull();
    }));

  test("gives the present address of somebody asked for at an old one", () =>
    withPublished(async (published) => {
      const kasser = await published.agent({ name: "Alex Kasser" });
      await published.address("/people/alexandra-bergstein", "agent", kasser.id, true);
      const found = await published.read((db) =>
        agentAtAddress(db, { kind: "person", slug: "alexandra-bergstein" }),
      );
      expect(found?.path).toBe("/people/alex-kasser");
    }));

  test("finds an organization asked for among people, and a group among organizations", () =>
    withPublished(async (published) => {
      await published.agent({ name: "Local 1727", kind: "organization" });
      await published.agent({ name: "Judiciary leaders", kind: "group" });
      const asked = (kind: "person" | "organization", slug: string) =>
        published.read((db) => agentAtAddress(db, { kind, slug }));
      expect((await asked("person", "local-1727"))?.path).toBe("/organizations/local-1727");
      expect((await asked("organization", "judiciary-leaders"))?.path).toBe(
        "/organizations/judiciary-leaders",
      );
    }));

  test("prefers the kind asked for where both have the name", () =>
    withPublished(async (published) => {
      await published.agent({ name: "Duff", kind: "organization" });
      await published.agent({ name: "Duff", kind: "person" });
      const asked = (kind: "person" | "organization") =>
        published.read((db) => agentAtAddress(db, { kind, slug: "duff" }));
      expect((await asked("person"))?.path).toBe("/people/duff");
      expect((await asked("organization"))?.path).toBe("/organizations/duff");
    }));
});
