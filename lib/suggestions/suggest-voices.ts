import type { AgentKind } from "@/db/vocabulary";
import type { Signers } from "./find-signers";
import type { NameRun } from "./name-runs";
import type { AgentMatches } from "./queries/match-agents";
import { contextOf, keyOf, nameKey } from "./reading";
import type { AgentMatch, PrintedName, SignersSuggestion, VoiceSuggestion } from "./suggestion";
import { looksLikeOrganization, splitTitle } from "./titles";
import type { VoiceCue } from "./voice-cue";

/** A name of the text without its words of office, and where it stands first. */
export type Mention = { name: string; title: string; run: NameRun; count: number };

/** What the registry and the lexicon said of the names of a text. */
export type Known = { matches: AgentMatches; isPerson: (name: string) => boolean };

const mostNamed = 24;

export function suggestFromCues(text: string, cues: VoiceCue[], known: Known): VoiceSuggestion[] {
  return cues.map((cue) => {
    const printed = printedName(cue.printedName, known, cue.printedTitle);
    const { start, end, reason, ...voice } = cue;
    return {
      kind: "voice",
      place: "voice",
      key: keyOf("voice", cue.role, cue.printedName, cue.printedTitle, cue.quotedWords),
      ...voice,
      ...printed,
      printedName: cue.printedName,
      reason: cue.printedName === "" ? reason : withMatches(reason, cue.printedName, printed.matches),
      context: contextOf(text, start, end),
    };
  });
}

export function suggestSigners(text: string, signers: Signers | null, known: Known): SignersSuggestion[] {
  if (!signers) return [];
  return [
    {
      kind: "signers",
      key: keyOf("signers", ...signers.names),
      role: "signatory",
      names: signers.names.map((name) => printedName(name, known)),
      reason: signers.reason,
      context: contextOf(text, signers.start, signers.end),
    },
  ];
}

/** People and organizations the text only names: whether they are voices of it is for the reporter to say. */
export function suggestNamed(text: string, mentions: Mention[], known: Known): VoiceSuggestion[] {
  return mentions
    .map((mention): VoiceSuggestion => {
      const { run, name, title, count } = mention;
      const printed = printedName(name, known, title);
      return {
        kind: "voice",
        place: "named",
        key: keyOf("named", name),
        role: "speaker",
        ...printed,
        printedTitle: title,
        capacity: null,
        basis: "stated",
        quotedWords: "",
        reason: withMatches(count > 1 ? `Named ${count} times` : "Named in the text", name, printed.matches),
        context: contextOf(text, run.start, run.end),
      };
    })
    .slice(0, mostNamed);
}

function printedName(name: string, { matches, isPerson }: Known, title = ""): PrintedName {
  const bare = splitTitle(name).name;
  const exact = [...(matches.byName.get(nameKey(name)) ?? []), ...(matches.byName.get(nameKey(bare)) ?? [])];
  const found = exact.length > 0 ? exact : (matches.bySurname.get(nameKey(surnameOf(bare))) ?? []);
  const organization: AgentKind = "organization";
  const person = !looksLikeOrganization(bare) && (title !== "" || bare !== name || isPerson(bare));
  return {
    printedName: name,
    matches: [...new Map(found.map((match) => [match.id, match])).values()],
    newKind: person ? "person" : organization,
  };
}

export const surnameOf = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => !/^(?:Jr|Sr|II|III|IV)\.?$/.test(word))
    .at(-1) ?? "";

function withMatches(reason: string, name: string, matches: AgentMatch[]): string {
  const [first] = matches;
  if (!first) return `${reason}; no record has this name`;
  const records = matches.length === 1 ? "1 record matches" : `${matches.length} records match`;
  if (first.how === "surname") {
    const alone = !splitTitle(name).name.includes(" ");
    return `${reason}; ${alone ? "surname only" : "only the surname fits, the first name differs"}: ${records}`;
  }
  if (matches.length > 1) return `${reason}; ${records}`;
  return first.how === "alias" ? `${reason}; another name of ${first.name}` : reason;
}
