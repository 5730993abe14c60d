// Somebody loses access in the middle of their work: what had begun before is finished or refused, and nothing is
// written after.
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { revisions } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { transaction } from "@/lib/transaction";
import { changeRole } from "@/lib/users/commands/change-role";
import { disableUser } from "@/lib/users/commands/disable-user";
import { confirmed } from "../support/account";
import { test } from "../support/newsroom";
import { refusal } from "../support/refusal";
import { statementFields } from "../support/statements";

const writtenBy = ({ db, actor }: ActorContext) => db.$count(revisions, eq(revisions.actorId, actor.id));

const losses = [
  ["a disabled account", (admin: ActorContext, userId: string) => disableUser(admin, { userId })],
  ["another role", (admin: ActorContext, userId: string) => changeRole(admin, { userId, role: "reporter" })],
] as const;

describe("access that ends in the middle of work", () => {
  test.for(losses)(
    "waits for a write at hand, and lets none come after: %s",
    async ([, lose], { newsroom }) => {
      const admin = confirmed(newsroom.admin);
      const writer = await newsroom.hire("editor");
      const order: string[] = [];
      let lost: Promise<unknown> = Promise.resolve();
      await transaction(writer, async (ctx) => {
        await logStatement(ctx, statementFields());
        lost = lose(admin, writer.actor.id).then(() => order.push("lost"));
        await sleep(200);
        await logStatement(ctx, statementFields());
        order.push("written");
      });
      await lost;
      expect(order).toEqual(["written", "lost"]);
      const written = await writtenBy(writer);
      expect(await refusal(logStatement(writer, statementFields()))).toMatchObject({ code: "not_signed_in" });
      expect(await writtenBy(writer)).toBe(written);
    },
  );

  test("leaves nothing of an autosave that goes on in an open tab", async ({ newsroom }) => {
    const admin = confirmed(newsroom.admin);
    for (let round = 0; round < 20; round++) {
      const writer = await newsroom.hire("reporter");
      const autosave = async () => {
        const refusals: unknown[] = [];
        while (refusals.length < 3) {
          await logStatement(writer, statementFields()).catch((error) => refusals.push(error));
        }
        return refusals;
      };
      const saving = Promise.all([autosave(), autosave()]);
      await sleep(Math.random() * 30);
      await disableUser(admin, { userId: writer.actor.id });
      const atTheEnd = await writtenBy(writer);
      const refusals = (await saving).flat();
      expect(refusals.every((error) => error instanceof DomainError)).toBe(true);
      expect(await writtenBy(writer)).toBe(atTheEnd);
    }
  });
});
