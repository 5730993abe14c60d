import { describe, expect, test } from "vitest";
import { decodable } from "@/app/_server/boot";

describe("decodable", () => {
  test.each(["/people/a-person", "/people/Jos%C3%A9?q=%FF", "/?q=100%", "/people/%2e%2e"])(
    "leaves %s as it is",
    (url) => expect(decodable(url)).toBe(url),
  );

  test.each(["/%FF", "/people/%E0%A4%A", "/%", "/%zz?q=1"])("turns %s into a path nobody has", (url) =>
    expect(decodable(url)).toBe("/%EF%BF%BD"),
  );
});
