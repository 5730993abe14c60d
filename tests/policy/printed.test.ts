import { describe, expect, test } from "vitest";
import { printPolicy } from "@/lib/permissions/print-policy";

describe("docs/permissions.md", () => {
  test("is the policy as it is; `npx vitest run tests/policy/printed.test.ts -u` writes it again", async () => {
    await expect(printPolicy()).toMatchFileSnapshot("../../docs/permissions.md");
  });
});
