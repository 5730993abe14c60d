import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

// Every form that posts names one rendering of itself, so that sending it twice has one effect. These have no key,
// since nobody is signed in whose key it could be, or since doing it twice is the same as once.
const without: Record<string, string> = {
  "components/desk/sign-in-form.tsx": "nobody is signed in; a second session does no harm",
  "components/account/second-step-form.tsx": "the step can be taken once",
  "components/users/join-form.tsx": "the link works once",
  "components/users/ask-forms.tsx": "nobody is signed in; asking again asks for the same",
  "components/desk/who-is-signed-in.tsx": "signing out twice is signing out",
  "components/account/passkey-maker.tsx": "its script sends a key with each call",
  "components/captures/add-capture.tsx": "a file is known by its hash",
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = ["app", "components"].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(`${root}/${folder}/${name}`, "utf8"),
    })),
);

/** Whether a form only asks: by its address, or by closing a dialog. */
const onlyAsks = (form: string) => /^<form[^>]*\bmethod="(get|dialog)"/.test(form);
const posting = (text: string) =>
  text
    .split(/(?=<form\b)/)
    .filter((part) => part.startsWith("<form"))
    .map((part) => part.split("</form>")[0] ?? "")
    .filter((form) => !onlyAsks(form));

const withForms = files
  .map(({ path, text }) => ({ path, forms: posting(text) }))
  .filter(({ forms }) => forms.length > 0);

describe("forms that post", () => {
  test("there are forms to look at, and the ones let off are among them", () => {
    expect(withForms.length).toBeGreaterThan(20);
    expect(withForms.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(without)));
  });

  test.for(withForms.filter(({ path }) => !(path in without)))("$path sends a key with each", ({ forms }) => {
    for (const form of forms) expect(form).toContain('name="idempotencyKey"');
  });
});
