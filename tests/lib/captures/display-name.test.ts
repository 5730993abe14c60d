import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayName } from "@/lib/captures/display-name";

describe("displayName", () => {
  test.each([
    ["report.pdf", "report.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\fakepath\\clip.mp4", "clip.mp4"],
    ["invoice\u202Efdp.exe", "invoicefdp.exe"],
    ["a\r\nSet-Cookie: x\0.txt", "aSet-Cookie: x.txt"],
    ["Cafe\u0301 \u{1F600}.txt", "Café \u{1F600}.txt"],
    ["half \uD800 of one", "half  of one"],
    ["  ", ""],
    ["..", ".."],
  ])("shows %j as %j", (given, shown) => {
    expect(displayName(given)).toBe(shown);
  });

  test("is one line without a path, of at most 255 characters, and stays as it is when shown again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = displayName(given);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\]/u);
        expect([...name].length).toBeLessThanOrEqual(255);
        expect(displayName(name)).toBe(name);
      }),
    );
  });
});
