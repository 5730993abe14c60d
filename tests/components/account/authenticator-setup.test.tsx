import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AuthenticatorSetup } from "@/components/account/authenticator-setup";

const nothing = async () => null;
const pending = { picture: "data:image/svg+xml;base64,", typed: "ABCD EFGH" };

const shown = (given: { active: boolean; pending: typeof pending | null }) =>
  renderToStaticMarkup(
    <AuthenticatorSetup {...given} idempotencyKey="k" begin={nothing} activate={nothing} />,
  );

describe("AuthenticatorSetup", () => {
  test("offers another one in place of the one that counts", () => {
    expect(shown({ active: true, pending: null })).toContain("Set up another one in its place");
    expect(shown({ active: false, pending: null })).not.toContain("in its place");
  });

  test("asks for the first code of one that waits, whether or not another one counts", () => {
    for (const active of [true, false]) {
      const markup = shown({ active, pending });
      expect(markup).toContain("ABCD EFGH");
      expect(markup).toContain('name="code"');
    }
  });
});
