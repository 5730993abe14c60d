import { describe, expect, test } from "vitest";
import { originEvidence, requireSameOrigin } from "@/app/_server/same-origin";
import { DomainError } from "@/lib/errors";

const site = "https://record.example";
const evidence = (headers: Record<string, string>, own = site) => originEvidence(new Headers(headers), own);
const host = { host: "record.example" };

describe("originEvidence", () => {
  test.each([
    [{ "sec-fetch-site": "same-origin" }],
    [{ origin: site }],
    [{ origin: site, "sec-fetch-site": "same-origin" }],
    [{ origin: site, host: "inner:8080" }],
    [{ origin: "https://other-name.example", host: "other-name.example", "sec-fetch-site": "same-origin" }],
  ])("is our own for %j", (headers) => {
    expect(evidence({ ...host, ...headers })).toBe("own");
  });

  test("is our own under another name of the machine", () => {
    const headers = { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" };
    expect(evidence(headers, "http://localhost:3000")).toBe("own");
  });

  test.each([
    [{}],
    [{ referer: `${site}/desk` }],
    [{ cookie: "stet.session=x" }],
    [{ "x-forwarded-host": "record.example" }],
  ])("is missing for %j", (headers) => {
    expect(evidence({ ...host, ...headers })).toBe("none");
  });

  test.each([
    [{ origin: "null" }],
    [{ origin: "null", "sec-fetch-site": "same-origin" }],
    [{ origin: "https://elsewhere.example" }],
    [{ origin: "https://elsewhere.example", "sec-fetch-site": "same-origin" }],
    [{ origin: "https://desk.record.example" }],
    [{ origin: "https://record.example.elsewhere.example" }],
    [{ origin: "https://xrecord.example" }],
    [{ origin: "https://record.example:8443" }],
    [{ origin: "http://record.example" }],
    [{ origin: "https://record.example/" }],
    [{ origin: "https://RECORD.example" }],
    [{ origin: "https://user@record.example" }],
    [{ origin: "" }],
    [{ origin: "file://" }],
    [{ origin: `${site}, https://elsewhere.example` }],
    [{ origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" }],
    [{ origin: "https://elsewhere.example", forwarded: "host=elsewhere.example" }],
    [{ origin: "https://a b", host: "a b" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    [{ "sec-fetch-site": "none" }],
    [{ "sec-fetch-site": "Same-Origin" }],
    [{ "sec-fetch-site": "" }],
    [{ "sec-fetch-site": "same-origin, cross-site" }],
    [{ origin: site, "sec-fetch-site": "cross-site" }],
    [{ origin: site, "sec-fetch-site": "same-site" }],
  ])("is foreign for %j", (headers) => {
    expect(evidence({ ...host, ...headers })).toBe("foreign");
    expect(() => requireSameOrigin(new Headers({ ...host, ...headers }), site)).toThrow(DomainError);
  });

  test("that is missing is not enough", () => {
    expect(() => requireSameOrigin(new Headers(host), site)).toThrow(DomainError);
    expect(() => requireSameOrigin(new Headers({ ...host, origin: site }), site)).not.toThrow();
  });
});
