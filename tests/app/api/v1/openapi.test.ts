import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { publicOrigin, routeFolders, test } from "../../../support/api";
import { describedPaths, differenceFromDescription, type Operation } from "../../../support/described";

// The one route file that is two paths to whoever asks.
const billPaths = ["/bills/{id}", "/bills/{jurisdiction}/{session}/{identifier}"];

const pathsOf = (folder: string) =>
  folder === "bills/[...address]" ? billPaths : [`/${folder.replace(/\[(\w+)\]/g, "{$1}")}`];

const methodsOf = (folder: string) => {
  const text = readFileSync(new URL(`../../../../app/api/v1/${folder}/route.ts`, import.meta.url), "utf8");
  return [...text.matchAll(/^export const ([A-Z]+) = (\w+)\(/gm)].map(([, method = "", wrapper = ""]) => ({
    method: method.toLowerCase(),
    isPublic: wrapper === "publicRoute",
  }));
};

describe("openapi.json", () => {
  test("describes every route there is, and no other", () => {
    const there = routeFolders.flatMap((folder) =>
      pathsOf(folder).flatMap((path) => methodsOf(folder).map(({ method }) => `${method} ${path}`)),
    );
    const described = Object.entries(describedPaths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(described.toSorted()).toEqual(there.toSorted());
    expect(there.length).toBeGreaterThan(15);
  });

  test("asks for a token where the route does, and nowhere else", () => {
    for (const folder of routeFolders) {
      for (const path of pathsOf(folder)) {
        for (const { method, isPublic } of methodsOf(folder)) {
          const operation = describedPaths[path]?.[method];
          expect([path, method, operation?.security]).toEqual([
            path,
            method,
            isPublic ? undefined : [{ bearer: [] }],
          ]);
        }
      }
    }
  });

  test("gives every operation a name of its own", () => {
    const names = operations().map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test("is served as it is made, under the address of this newsroom", async ({ api }) => {
    const { status, body, headers } = await api("openapi.json");
    expect([status, headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    expect(body).toMatchObject({ openapi: "3.1.0", servers: [{ url: `${publicOrigin}/api/v1` }] });
    expect(body.paths).toHaveProperty(["/statements/{id}/approve"]);
  });

  test("tells an answer that is not as described", () => {
    const headers = new Headers({ "content-type": "application/json", etag: '"1"', location: "/" });
    const entry = { id: crypto.randomUUID(), version: 1 };
    const ask = (status: number, body: unknown) =>
      differenceFromDescription("POST", "people", { status, headers, body });
    expect(ask(201, entry)).toBeNull();
    expect(ask(201, { ...entry, note: "unsaid" })).toContain("note");
    expect(ask(204, entry)).toContain("not described");
  });
});

const operations = (): Operation[] => Object.values(describedPaths).flatMap((path) => Object.values(path));
