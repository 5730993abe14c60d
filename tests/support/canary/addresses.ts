// Every address the application answers, found in the tree of app/, with the names of hidden and public records put in
// where a route asks for one.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Hidden } from "./plant";

const app = fileURLToPath(new URL("../../../app/", import.meta.url));
const answering = /(^|\/)(route|page|sitemap|robots|manifest|opengraph-image|icon)\.(ts|tsx)$/;

export type Route = { pattern: string; isApi: boolean };

export const routes: Route[] = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => answering.test(file))
  .map((file) => {
    const steps = file
      .replace(/(route|page)\.(ts|tsx)$/, "")
      .replace(/(sitemap|robots)\.(ts|tsx)$/, (_, name) => (name === "robots" ? "robots.txt" : "sitemap.xml"))
      .split("/")
      .filter((step) => step !== "" && !/^\(.*\)$/.test(step));
    return { pattern: `/${steps.join("/")}`, isApi: steps[0] === "api" };
  })
  .sort((a, b) => a.pattern.localeCompare(b.pattern));

/** The addresses of a route, for records that are hidden and for one that is public. */
export function addressesOf({ pattern }: Route, hidden: Hidden): string[] {
  const dynamic = pattern.match(/\[[^\]]+\]/g) ?? [];
  if (dynamic.length === 0) return [pattern];
  const named = dynamic.length === 1 && !dynamic[0]?.startsWith("[...") ? singles(hidden) : tuples(hidden);
  return named
    .filter((names) => dynamic[0]?.startsWith("[...") || names.length === dynamic.length)
    .map((names) =>
      dynamic[0]?.startsWith("[...")
        ? pattern.replace(/\[\.\.\.\w+\]/, names.join("/"))
        : names.reduce((path, name) => path.replace(/\[[^\]]+\]/, name), pattern),
    );
}

const singles = ({ entries, published, evidence, ...registry }: Hidden): string[][] =>
  [
    ...Object.values(entries),
    registry.personId,
    registry.organizationId,
    registry.billId,
    registry.sourceId,
    registry.personSlug,
    registry.organizationSlug,
    ...evidence.captures,
    ...evidence.transcripts,
    evidence.draft.sourceId,
    ...evidence.draft.captures,
    ...evidence.draft.transcripts,
    `D-${evidence.sourceNumber}`,
    published.id,
    `${published.number}`,
    `S-${published.number}`,
    `S-${published.number + 1}`,
    "D-1",
    "E-1",
    "1",
  ].map((name) => [name]);

const tuples = (hidden: Hidden): string[][] => [
  ...singles(hidden),
  [`S-${hidden.published.number}`, hidden.published.slug],
  [`S-${hidden.published.number + 1}`, hidden.personSlug],
  [hidden.entries.draft, hidden.personSlug],
  ["people", hidden.personSlug],
  hidden.billAddress,
  ["signin", "credentials"],
  [`S-${hidden.published.number}`, "1"],
  ...evidenceOf(hidden),
];

/** Texts, captions and pages of a public source by their names, of which readers see the cited passages alone. */
const evidenceOf = ({ evidence, sourceId }: Hidden): string[][] => {
  const source = `D-${evidence.sourceNumber}`;
  const { draft } = evidence;
  return [
    ...[...evidence.files, ...evidence.transcripts, ...evidence.captures].map((name) => [source, name]),
    ...evidence.texts.map((text) => [source, text, "1"]),
    ...evidence.captures.map((capture) => [sourceId, capture]),
    ...[...draft.captures, ...draft.transcripts, ...draft.texts].flatMap((name) => [
      [draft.sourceId, name],
      [source, name],
    ]),
  ];
};

/** What an inquisitive client asks for beside. */
export const oddAddresses = (hidden: Hidden): string[] => [
  "/sitemap.xml",
  "/robots.txt",
  "/feed.xml",
  "/feed.json",
  "/atom.xml",
  "/_next/image?url=%2Fdesk&w=64&q=75",
  "/_next/data/build/desk.json",
  `/desk/../people/${hidden.personSlug}`,
  `/people/${hidden.personSlug}.rsc`,
  `/people/${hidden.personSlug}/opengraph-image`,
  `/embed/s/${hidden.entries.draft}`,
  `/s/${hidden.entries.draft}`,
  `/api/v1/statements/${hidden.entries.draft}?include=statement`,
  `/api/v1/statements?person=${hidden.personId}`,
  `/api/v1/statements?bill=${hidden.billAddress.join("/")}`,
  "/%E0%A4%A",
  `/${"a".repeat(4_000)}`,
];
