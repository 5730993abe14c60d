import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

// A module that begins with "use client" gives the server its components and nothing else: a function of it cannot be
// called there, and only the built page would say so.
test("code of the server takes only components and types from modules of the browser", () => {
  const isClient = (path: string) => {
    const file = [`${path}.tsx`, `${path}.ts`].map((name) => `${root}/${name}`).find(existsSync);
    return file !== undefined && readFileSync(file, "utf8").startsWith('"use client"');
  };
  const files = readdirSync(`${root}/app`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(`${root}/app/${name}`, "utf8") }))
    .filter(({ text }) => !text.startsWith('"use client"'));
  const called = files.flatMap(({ name, text }) =>
    [...text.matchAll(/^import \{([^}]*)\} from "@\/(components\/[^"]+)";/gm)].flatMap(
      ([, names = "", path = ""]) =>
        names
          .split(",")
          .map((imported) => imported.trim())
          .filter((imported) => /^[a-z]/.test(imported) && !imported.startsWith("type ") && isClient(path))
          .map((imported) => `${name}: ${imported} of ${path}`),
    ),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(called).toEqual([]);
});
