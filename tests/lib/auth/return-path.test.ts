import { describe, expect, test } from "vitest";
import { returnPath } from "@/lib/auth/return-path";

const own = [
  "/desk",
  "/",
  "/desk/statements/01a2019d-80f4-70e9-ace1-fce423521495/review",
  "/desk?status=submitted&sort=-said",
  "/desk/statements?q=caf%C3%A9#latest",
  "/search?q=https://elsewhere.example/a",
  "/people/jos%C3%A9-garc%C3%ADa",
];

const hosts = ["elsewhere.example", "127.0.0.1", "[::1]", "xn--e1awd7f.example"];
const ways = (host: string) => [
  `//${host}`,
  `///${host}`,
  `////${host}`,
  `/\\${host}`,
  `\\\\${host}`,
  `\\/${host}`,
  `/\\/${host}`,
  `/\t/${host}`,
  `/\n/${host}`,
  `\t//${host}`,
  ` //${host}`,
  `/%09/${host}`,
  `/%0a/${host}`,
  `/%0d/${host}`,
  `/%0d%0aLocation:%20//${host}`,
  `/%2f${host}`,
  `/%2f%2f${host}`,
  `/%5c${host}`,
  `/%5C${host}`,
  `/%252f${host}`,
  `/%255c${host}`,
  `/.//${host}`,
  `/..//${host}`,
  `/%2e//${host}`,
  `/desk/..//${host}`,
  `/;@${host}`,
  `/@${host}`,
  `/desk@${host}`,
  `/%40${host}`,
  `//desk@${host}/`,
  `http://${host}`,
  `https://${host}/desk`,
  `HTTPS://${host}`,
  `http:/${host}`,
  `http:${host}`,
  `https:///${host}`,
  `ftp://${host}`,
  `//${host}/desk`,
  `//${host}?/desk`,
  `//${host}#/desk`,
  `/\u2028/${host}`,
  `/\u00a0/${host}`,
  `/\ufeff//${host}`,
  `\u2060//${host}`,
  `/\uff0f${host}`,
  `/\u2215${host}`,
];
const others = [
  "",
  "desk",
  "desk/../..",
  "?returnTo=/desk",
  "#desk",
  "javascript:alert(1)",
  "/javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,hello",
  "vbscript:x",
  "about:blank",
  "blob:https://elsewhere.example/1",
  "file:///etc/passwd",
  "mailto:a@elsewhere.example",
  "/%",
  "/%zz",
  "/%c0%af",
  "/%00",
  "/\0",
  "/desk\r\nSet-Cookie: a=b",
  "/desk%0d%0aSet-Cookie:a=b",
  "/desk?x=%0d%0aSet-Cookie:a=b",
  "/пример",
  "/desk\u202e",
  `/${"a".repeat(2000)}`,
];

describe("returnPath", () => {
  test.each(own)("keeps the own path %s", (path) => {
    expect(returnPath(path)).toBe(path);
  });

  test.each([...hosts.flatMap(ways), ...others])("leads to the desk instead of %j", (path) => {
    expect(returnPath(path)).toBe("/desk");
  });

  test.each([undefined, null, 7, ["/desk/help"], {}])("leads to the desk for %j", (value) => {
    expect(returnPath(value)).toBe("/desk");
  });
});
