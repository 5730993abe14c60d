import { describe, expect, test } from "vitest";
import { hashPassword, makePassword, passwordProblem, verifyPassword } from "@/lib/auth/passwords";

const owner = { email: "ines.example@newsroom.example", name: "Ines Example" };

describe("passwordProblem", () => {
  test.each([
    "a lantern under the stairs",
    "kråkan sitter på taket",
    "🦩🦩🐘🐘🐫🐫🦔🦔🐢🐢🦉🦊",
    `  ${"spaces count"}  `,
    "x9".repeat(2) + "q7w".repeat(41),
  ])("accepts %s", (password) => {
    expect(passwordProblem(password, owner)).toBeNull();
  });

  test.each([
    ["eleven char", /at least 12/],
    ["🦩🐘🐫🦔🐢🦉🦊🐁🐂🐅🐉", /at least 12/],
    ["y".repeat(64) + "z".repeat(65), /longer than 128/],
    ["Password1234", /guessed first/],
    ["QWERTYUIOP123", /guessed first/],
    ["correct horse battery staple", /guessed first/],
    ["aaaaaaaaaaaaaa", /guessed first/],
    ["abcabcabcabcab", /guessed first/],
    ["ines.example@newsroom.example", /name or address/],
    ["Ines Example12", /name or address/],
  ])("refuses %s", (password, problem) => {
    expect(passwordProblem(password, owner)).toMatch(problem);
  });
});

describe("verifyPassword", () => {
  test("knows the password by its argon2id hash", async () => {
    const hash = await hashPassword("a lantern under the stairs");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(verifyPassword(hash, "a lantern under the stairs")).resolves.toBe(true);
    await expect(verifyPassword(hash, "a lantern under the stairs ")).resolves.toBe(false);
    await expect(verifyPassword(hash, "A lantern under the stairs")).resolves.toBe(false);
    await expect(verifyPassword(hash, "")).resolves.toBe(false);
  });

  test("compares every character, also the last of the longest", async () => {
    const longest = "stet".repeat(32);
    const hash = await hashPassword(longest);
    await expect(verifyPassword(hash, longest)).resolves.toBe(true);
    await expect(verifyPassword(hash, `${longest.slice(0, -1)}x`)).resolves.toBe(false);
    await expect(verifyPassword(hash, `${longest}t`)).resolves.toBe(false);
  });

  test("is never right without an account", async () => {
    await expect(verifyPassword(null, "a lantern under the stairs")).resolves.toBe(false);
    await expect(verifyPassword(null, "")).resolves.toBe(false);
  });
});

describe("makePassword", () => {
  test("makes acceptable ones that differ", () => {
    const made = new Set(Array.from({ length: 200 }, makePassword));
    expect(made.size).toBe(200);
    for (const password of made) {
      expect(password).toMatch(/^([a-km-z2-9]{5}-){3}[a-km-z2-9]{5}$/);
      expect(passwordProblem(password, owner)).toBeNull();
    }
  });
});
