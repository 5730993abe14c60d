import { and, eq, isNull, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect } from "@/db/connect";
import { uploads } from "@/db/schema";
import { abandonUpload } from "@/lib/captures/commands/abandon-upload";
import { beginUpload } from "@/lib/captures/commands/begin-upload";
import { uploadInput } from "@/lib/captures/schema";
import type { ActorContext } from "@/lib/context";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aSource } from "../../../support/statements";

const limits = { ofFile: 100, ofUser: 250, ofAll: 400 };

const asked = (sourceId: string, size: number, over: Record<string, unknown> = {}) =>
  uploadInput.parse({ sourceId, size, name: "a.pdf", ...over });

const heldBy = async ({ db, actor }: ActorContext) =>
  (
    await db
      .select({ bytes: sql`coalesce(sum(${uploads.size}), 0)`.mapWith(Number) })
      .from(uploads)
      .where(and(eq(uploads.ownerId, actor.id), isNull(uploads.abandonedAt)))
  )[0]?.bytes;

describe("beginUpload", () => {
  test("never reserves more than a person or all may have, also from two instances at once", async ({
    newsroom,
  }) => {
    const instance = connect(newsroom.url, "desk", { max: 8 });
    try {
      const people = [await newsroom.hire("reporter"), await newsroom.hire("reporter")];
      const attempts = await Promise.all(
        people.map(async (person) => {
          const { id: sourceId } = await aSource(person);
          return Array.from({ length: 12 }, (_, at) =>
            beginUpload(at % 2 ? person : { ...person, db: instance.db }, asked(sourceId, 50), limits).then(
              () => "begun",
              (error) => error.code,
            ),
          );
        }),
      );
      const outcomes = await Promise.all(attempts.flat());
      expect(outcomes.filter((outcome) => outcome === "begun")).toHaveLength(8);
      expect(new Set(outcomes)).toEqual(new Set(["begun", "too_many"]));
      const held = await Promise.all(people.map(heldBy));
      expect(held.reduce((sum, bytes) => (sum ?? 0) + (bytes ?? 0), 0)).toBe(400);
      for (const bytes of held) expect(bytes).toBeLessThanOrEqual(250);
      for (const { id, ownerId } of await newsroom.desk.db.select().from(uploads)) {
        const owner = people.find(({ actor }) => actor.id === ownerId);
        if (owner) await abandonUpload(owner, { id });
      }
    } finally {
      await instance.close();
    }
  });

  test("gives back what an upload held when it is given up", async ({ newsroom }) => {
    const person = await newsroom.hire("reporter");
    const { id: sourceId } = await aSource(person);
    const [first] = [
      await beginUpload(person, asked(sourceId, 100), limits),
      await beginUpload(person, asked(sourceId, 100), limits),
    ];
    expect(await refusal(beginUpload(person, asked(sourceId, 100), limits))).toMatchObject({
      code: "too_many",
    });
    await abandonUpload(person, first);
    await beginUpload(person, asked(sourceId, 100), limits);
    expect(await heldBy(person)).toBe(200);
    await newsroom.desk.db
      .update(uploads)
      .set({ abandonedAt: new Date() })
      .where(eq(uploads.ownerId, person.actor.id));
  });

  test("refuses a file that is too large, by its field", async ({ newsroom: { reporter } }) => {
    const { id: sourceId } = await aSource(reporter);
    const refused = await refusal(beginUpload(reporter, asked(sourceId, 101), limits));
    expect(refused.fields.file?.[0]).toContain("larger");
  });

  test("names no parent the person may not add to", async ({ newsroom: { reporter } }) => {
    const { id: sourceId } = await aSource(reporter);
    const input = asked(sourceId, 1, { derivation: "captions", parentId: crypto.randomUUID() });
    expect((await refusal(beginUpload(reporter, input, limits))).fields).toHaveProperty("parentId");
    expect(uploadInput.safeParse({ ...input, derivation: null }).success).toBe(false);
  });

  test("refuses visitors and whoever may not read the source", async ({ newsroom }) => {
    const { id: sourceId } = await aSource(newsroom.reporter);
    expect(await refusal(beginUpload(newsroom.visitor, asked(sourceId, 1), limits))).toMatchObject({
      code: "not_signed_in",
    });
    expect(await refusal(beginUpload(newsroom.otherReporter, asked(sourceId, 1), limits))).toMatchObject({
      code: "not_found",
    });
  });
});
