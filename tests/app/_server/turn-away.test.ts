import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { reasonToTurnAway, turnAway, turnedAwayHeader } from "@/app/_server/turn-away";

const own = "https://record.example";
const asked = (method: string, url = "/desk/statements/new", headers: Record<string, string> = {}) => ({
  method,
  url,
  headers: { host: "record.example", ...headers },
});

describe("reasonToTurnAway", () => {
  test.each<Record<string, string>>([
    {},
    { origin: "null" },
    { origin: "https://elsewhere.example" },
    { origin: "https://desk.record.example" },
    { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" },
    { origin: own, "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "none" },
  ])("turns away a post with %j", (headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      expect(reasonToTurnAway(asked(method, undefined, headers), own)).toBe(403);
    }
  });

  test("lets through what comes from a page of this site", () => {
    expect(reasonToTurnAway(asked("POST", undefined, { origin: own }), own)).toBeNull();
    expect(
      reasonToTurnAway(asked("PATCH", "/desk/uploads/1", { "sec-fetch-site": "same-origin" }), own),
    ).toBeNull();
  });

  test("leaves reading and the API alone", () => {
    for (const method of ["GET", "HEAD", "OPTIONS"]) expect(reasonToTurnAway(asked(method), own)).toBeNull();
    expect(reasonToTurnAway(asked("POST", "/api/v1/statements"), own)).toBeNull();
  });

  test.each(["/api/../desk", "/api/%2e%2e/desk", "//api/v1", "/desk?/api/", "/desk/api/"])(
    "is not fooled by the path %s",
    (url) => expect(reasonToTurnAway(asked("POST", url), own)).toBe(403),
  );

  test.each(["TRACE", "PROPFIND", "LOCK"])("has no use for %s", (method) =>
    expect(reasonToTurnAway(asked(method, "/"), own)).toBe(405),
  );
});

describe("turnAway", () => {
  const message = (headers: Record<string, string>) =>
    asked("POST", "/desk", headers) as unknown as IncomingMessage;

  test("leaves nothing the framework would act upon", () => {
    const request = message({ "next-action": "abc", "content-type": "multipart/form-data", cookie: "a=b" });
    turnAway(request, 403);
    expect(request).toMatchObject({ method: "POST", url: "/api/refused" });
    expect(request.headers).toEqual({ host: "record.example", [turnedAwayHeader]: "403" });
  });

  test("leaves other requests as they are, without a word only this server may say", () => {
    const request = message({ [turnedAwayHeader]: "403", "content-type": "text/plain" });
    turnAway(request, null);
    expect(request).toMatchObject({
      url: "/desk",
      headers: { host: "record.example", "content-type": "text/plain" },
    });
  });
});
