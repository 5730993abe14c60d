// What can be asked for from outside, as the files below app have it.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );

const inApp = filesIn("app").sort();
const source = (file: string) => readFileSync(join(root, file), "utf8");

const exportsOf = (file: string): string[] =>
  [...source(join("app", file)).matchAll(/^export (?:const|let|function|async function) (\w+)/gm)].map(
    ([, name = ""]) => name,
  );

const folderOf = (file: string) => dirname(file).replace(/^\.$/, "");
const named = (file: string, name: string) => new RegExp(`(^|/)${name}\\.tsx?$`).test(file);

export const pageFolders = inApp.filter((file) => named(file, "page")).map(folderOf);

/** Everything a file of form actions exports: each is an address of its own. */
export const actionNames = Object.fromEntries(
  inApp.filter((file) => named(file, "actions")).map((file) => [folderOf(file), exportsOf(file)]),
);

export const routeMethods = Object.fromEntries(
  inApp
    .filter((file) => named(file, "route"))
    .map((file) => [folderOf(file), exportsOf(file).filter((name) => methods.includes(name))]),
);

export const routeFile = (folder: string) =>
  join("app", inApp.find((file) => named(file, "route") && folderOf(file) === folder) ?? "");

/** Files anywhere whose exports a browser can call, or functions in them. */
export const serverFiles = ["app", "components", "lib", "islands"]
  .flatMap((folder) => filesIn(folder).map((file) => join(folder, file)))
  .filter((file) => /^\s*["']use server["']/m.test(source(file)));
