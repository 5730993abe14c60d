import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EnvironmentError, environmentSchema, readEnvironment } from "@/lib/env";

const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
const strong = () => randomBytes(33).toString("base64");
const production = { production: true };

const whole = () => ({ DATABASE_URL: "postgres://stet@127.0.0.1/stet", AUTH_SECRET: strong() });

function problemsOf(source: Record<string, string | undefined>, options = production): string[] {
  try {
    readEnvironment(source, options);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return (error as Error).message.split("\n").slice(1);
  }
}

describe("readEnvironment", () => {
  test("knows exactly the variables that .env.example explains", () => {
    const named = [...example.matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  test("takes the values of .env.example in development", () => {
    const lines = [...example.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    expect(problemsOf(Object.fromEntries(lines), { production: false })).toEqual([]);
  });

  test("names every variable that is wrong, and no value", () => {
    const problems = problemsOf({ DATABASE_URL: "mysql://hidden", PORT: "many", STET_URL: "record.example" });
    expect(problems.map((line) => line.trim().split(":")[0]).sort()).toEqual([
      "AUTH_SECRET",
      "DATABASE_URL",
      "PORT",
      "STET_URL",
    ]);
    expect(problems.join()).not.toContain("hidden");
  });

  test.each([
    ["missing", ""],
    ["short", "q7!"],
    ["one character over and over", "a".repeat(40)],
    ["a short text over and over", "x9Kq2mZ7pL4w".repeat(4)],
    ["a known default", "your-secret-here-0123456789-abcdefghij"],
    ["a placeholder", "changemechangemechangemechangeme!!"],
    ["the alphabet", "abcdefghijklmnopqrstuvwxyz0123456789"],
  ])("refuses a secret that is %s in production, by its name", (_, secret) => {
    const problems = problemsOf({ ...whole(), AUTH_SECRET: secret });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("AUTH_SECRET");
    if (secret !== "") expect(problems[0]).not.toContain(secret);
  });

  test("takes random secrets, in base64 and in hexadecimal", () => {
    for (let round = 0; round < 500; round++) {
      expect(problemsOf({ ...whole(), AUTH_SECRET: strong() })).toEqual([]);
      expect(problemsOf({ ...whole(), AUTH_SECRET: randomBytes(32).toString("hex") })).toEqual([]);
    }
  });

  test("takes the public address from either name, without its path", () => {
    const origin = (more: Record<string, string>) =>
      readEnvironment({ ...whole(), ...more }, production).publicOrigin;
    expect(origin({ STET_URL: "https://record.example/" })).toBe("https://record.example");
    expect(origin({ NEXTAUTH_URL: "https://record.example/api/auth" })).toBe("https://record.example");
    expect(origin({ PORT: "4000" })).toBe("http://localhost:4000");
  });

  test("reads an empty line as not set", () => {
    const read = readEnvironment({ ...whole(), STET_NEWSROOM: "", STET_READER_DATABASE_URL: "" }, production);
    expect(read.STET_NEWSROOM).toBe("Stet demonstration newsroom");
    expect(read.STET_READER_DATABASE_URL).toBeUndefined();
  });
});
