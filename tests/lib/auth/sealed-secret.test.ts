import { describe, expect, test } from "vitest";
import { openSecret, sealSecret } from "@/lib/auth/sealed-secret";

const given = { owner: "Ines", secret: "kJ8w2mQx0vNc5rTy7uLp3zGb6hDf9sAe1iOk4" };

describe("sealSecret", () => {
  test("is opened again with the same secret for the same owner alone", () => {
    const sealed = sealSecret("JBSWY3DPEHPK3PXP", given);
    expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
    expect(openSecret(sealed, given)).toBe("JBSWY3DPEHPK3PXP");
    expect(openSecret(sealed, { ...given, owner: "Otto" })).toBeNull();
    expect(openSecret(sealed, { ...given, secret: `${given.secret}x` })).toBeNull();
  });

  test("never comes out the same twice", () => {
    expect(sealSecret("JBSWY3DPEHPK3PXP", given)).not.toBe(sealSecret("JBSWY3DPEHPK3PXP", given));
  });

  test("is not opened once a character of it was changed", () => {
    const sealed = sealSecret("JBSWY3DPEHPK3PXP", given);
    for (let at = 0; at < sealed.length; at++) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}`;
      // The last character of base64url may carry bits that mean nothing.
      if (at < sealed.length - 1) expect(openSecret(changed, given)).toBeNull();
    }
    for (const odd of ["", "1.", "1.AAAA", "2.AAAA", "x"]) expect(openSecret(odd, given)).toBeNull();
  });
});
