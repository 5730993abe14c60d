// From the runs of capitalised words to the names of a text: the longest piece the registry knows, else what looks
// like the name of a person or an organization.
import { type NameRun, piecesOf } from "./name-runs";
import type { AgentMatches } from "./queries/match-agents";
import { nameKey } from "./reading";
import { type Mention, surnameOf } from "./suggest-voices";
import { isTitle, looksLikeOrganization, splitTitle, startsWithTitle } from "./titles";

/** All that the registry is asked about the runs of a text. */
export function namesToMatch(runs: NameRun[]): { names: string[]; surnames: string[] } {
  const names = new Set<string>();
  const surnames = new Set<string>();
  for (const run of runs) {
    for (const piece of piecesOf(run)) names.add(piece);
    const { title, name } = splitTitle(run.text);
    const words = name.split(/\s+/).length;
    if (
      !looksLikeOrganization(name) &&
      (words > 1 || title !== "" || startsWithTitle(run.text)) &&
      words <= 4
    ) {
      surnames.add(surnameOf(name));
    }
  }
  return { names: [...names], surnames: [...surnames] };
}

/** The names in the order in which they stand first, each once; "Sen. Duff" counts for the only "Bob Duff" of a text. */
export function mentionsOf(
  runs: NameRun[],
  matches: AgentMatches,
  isPerson: (name: string) => boolean,
): Mention[] {
  const mentions = new Map<string, Mention>();
  const add = (name: string, title: string, run: NameRun) => {
    // Two names of one record are one mention.
    const records = matches.byName.get(nameKey(name)) ?? [];
    const key = records.length === 1 ? (records[0]?.id ?? "") : nameKey(name);
    const held = mentions.get(key);
    if (held) held.count++;
    else mentions.set(key, { name, title, run, count: 1 });
  };
  const surnameOnly: { name: string; title: string; run: NameRun }[] = [];
  for (const run of runs) {
    const pieces = knownPieces(run, matches);
    for (const piece of pieces) add(piece, titleBefore(run, piece), run);
    if (pieces.length > 0) continue;
    const { title, name } = splitTitle(run.text);
    if (name === "" || isTitle(name)) continue;
    if (!name.includes(" ")) {
      if (startsWithTitle(run.text)) surnameOnly.push({ name, title, run });
    } else if (looksLikeName(name, title, matches, isPerson)) {
      add(name, title, run);
    }
  }
  for (const { name, title, run } of surnameOnly) {
    const full = [...mentions.values()].filter((held) => nameKey(surnameOf(held.name)) === nameKey(name));
    const [only] = full;
    if (only && full.length === 1) only.count++;
    else if (full.length === 0) add(name, title, run);
  }
  return [...mentions.values()];
}

function knownPieces(run: NameRun, matches: AgentMatches): string[] {
  const found: string[] = [];
  for (const piece of piecesOf(run)) {
    const taken = found.some((longer) => ` ${longer} `.includes(` ${piece} `));
    if (!taken && matches.byName.has(nameKey(piece))) found.push(piece);
  }
  return found;
}

function titleBefore(run: NameRun, piece: string): string {
  const before = run.text.slice(0, run.text.indexOf(piece)).trim();
  return isTitle(before) ? before : "";
}

function looksLikeName(
  name: string,
  title: string,
  matches: AgentMatches,
  isPerson: (name: string) => boolean,
): boolean {
  const words = name.split(/\s+/).length;
  if (words > 8) return false;
  if (looksLikeOrganization(name)) return words >= 3 && !general.test(name);
  return words <= 4 && (title !== "" || isPerson(name) || matches.bySurname.has(nameKey(surnameOf(name))));
}

// "Every Police Union", "Local Police Unions of Bethel": kinds of organizations, not one of them.
const general = /^(?:All|Any|Both|Each|Every|Local|Many|Most|My|Our|Some|The|Their|These|This|Those|Your) /;
