import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Lints the given files under the rules of this project, in a folder of their own. @returns the refused paths */
function refusedAmong(files: { path: string; text: string }[]): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), "stet-imports-"));
  try {
    cpSync(join(root, "biome.json"), join(folder, "biome.json"));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
    const args = [biome, "lint", "--vcs-enabled=false", "--reporter=github", "--max-diagnostics=none", "."];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    const lines = stdout.split("\n").filter((line) => line.includes("noRestrictedImports"));
    return new Set(lines.map((line) => /file=(?:.*stet-imports-[^/]+\/)?([^,]+)/.exec(line)?.[1] ?? ""));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const planted: [where: string, importing: string][] = [
  ["db/planted.ts", 'import { authorize } from "@/lib/permissions/authorize";'],
  ["lib/planted.ts", 'import { statementInput } from "@/lib/statements/schema";'],
  ["lib/people/planted.ts", 'import { statementPath } from "../statements/card";'],
  ["lib/people/queries/planted.ts", 'import { cookies } from "next/headers";'],
  ["lib/statements/planted.ts", 'import { approveStatement } from "../reviews/commands/approve-statement";'],
  [
    "lib/reviews/commands/planted.ts",
    'import { logStatement } from "../../statements/commands/log-statement";',
  ],
  [
    "components/people/planted.tsx",
    'import { logStatement } from "@/lib/statements/commands/log-statement";',
  ],
  ["components/people/planted.tsx", 'import { agents } from "@/db/schema";'],
  ["app/desk/planted.tsx", 'import { agents } from "@/db/schema";'],
  ["app/desk/planted.tsx", 'import { eq } from "drizzle-orm";'],
  ["app/desk/planted.tsx", 'import { deskDatabase } from "@/lib/database";'],
];

describe("imports go one way", () => {
  const files = planted.map(([where, importing], index) => ({
    path: where.replace("planted", `planted-${index}`),
    text: `${importing}\nexport const planted = ${/\{ (\w+) \}/.exec(importing)?.[1]};\n`,
  }));
  const downward = {
    path: "lib/people/downward.ts",
    text: 'import { one } from "../rows";\n\nexport const first = one([1]);\n',
  };
  const refused = refusedAmong([...files, downward]);

  test.each(
    planted.map(([where, importing], index) => ({ where, importing, path: files[index]?.path ?? "" })),
  )("$where may not hold: $importing", ({ path }) => {
    expect(refused).toContain(path);
  });

  test("an import downward passes", () => {
    expect(refused).not.toContain(downward.path);
  });

  test("components take only types from queries", () => {
    const offending = sourcesUnder("components").filter(({ text }) =>
      /^import (?!type\b)[^;]*\/queries\//m.test(text),
    );
    expect(offending.map(({ path }) => path)).toEqual([]);
  });
});

describe("commands", () => {
  const commands = sourcesUnder("lib").filter(({ path }) => path.includes("/commands/"));

  test("there are commands to look at", () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  test.each(commands)("$path asks for permission before anything else", ({ text }) => {
    const body = /export async function \w+\([\s\S]*?\)[^{]*\{\n([\s\S]*?)\n\}/.exec(text)?.[1] ?? "";
    expect(body.split("\n")[0]?.trim()).toMatch(/^authorize(Access)?\(/);
  });
});

describe("form actions", () => {
  test.for(sourcesUnder("app").filter(({ path }) => path.endsWith("/actions.ts")))(
    "$path exports nothing but actions",
    ({ text }) => {
      const names = [...text.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => name);
      expect(names.filter((name) => !name?.endsWith("Action"))).toEqual([]);
      expect(text.startsWith('"use server"')).toBe(true);
    },
  );
});

function sourcesUnder(folder: string): { path: string; text: string }[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(`${root}/${folder}/${name}`, "utf8"),
    }));
}
