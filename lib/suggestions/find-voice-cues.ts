// Turns of phrase that say who speaks, signs, pays or is quoted. Each finding keeps its place and its reason.
import type { AttributionRole } from "@/db/vocabulary";
import { findQuotedVoices } from "./find-quoted-voices";
import { splitTitle, titleWords } from "./titles";
import { blankCue, namePattern, trimmedName, type VoiceCue } from "./voice-cue";

const introduction = 1200;

/** In the order of the text. */
export function findVoiceCues(text: string): VoiceCue[] {
  const cues = [
    ...payers(text),
    ...findQuotedVoices(text),
    ...introducedSpeakers(text),
    ...statementsOf(text),
    ...officesSpoken(text),
  ];
  return cues.sort((a, b) => a.start - b.start);
}

function payers(text: string): VoiceCue[] {
  return [...text.matchAll(/\bpaid for(?: and authorized)? by:?\s+([^.,;\n]{2,160})/giu)].map((found) =>
    cue("paid_for_by", found, 1, { reason: `“${shortly(found[0])}” names who paid` }),
  );
}

// "Lt. David O'Connor is President of Norwalk Police Union Local 1727", in an introduction above the words.
const introduced = new RegExp(
  String.raw`(?<=^|[.!?\n]\s*)(?<name>(?:${titleWords}\s{1,2})?${namePattern}) (?:is|was)(?: the)? (?<title>${titleWords}(?: of(?: the)? (?<whole>${namePattern}))?)`,
  "gu",
);

function introducedSpeakers(text: string): VoiceCue[] {
  return [...text.slice(0, introduction).matchAll(introduced)].flatMap((found) => {
    const { name: printed = "", title = "", whole } = found.groups ?? {};
    const place = { start: found.index, end: found.index + found[0].length };
    const organization = whole ? trimmedName(whole) : "";
    const speaker: VoiceCue = {
      ...blankCue,
      ...place,
      role: "speaker",
      printedName: trimmedName(printed),
      printedTitle: trimmedName(title),
      capacity: "official",
      basis: "inferred",
      reason: `The introduction presents ${trimmedName(printed)} as ${trimmedName(title)}`,
    };
    if (organization === "") return [speaker];
    const behalf: VoiceCue = {
      ...blankCue,
      ...place,
      role: "on_behalf_of",
      printedName: organization,
      basis: "inferred",
      reason: `${trimmedName(printed)} is presented as speaking for it: ${trimmedName(title)}`,
    };
    return [speaker, behalf];
  });
}

const stated = new RegExp(
  String.raw`\bstatement (?:by|from|of)(?: the)? (?<name>(?:${titleWords}\s{1,2})?${namePattern})`,
  "gu",
);

function statementsOf(text: string): VoiceCue[] {
  return [...text.slice(0, introduction).matchAll(stated)].map((found) => {
    const printed = trimmedName(found.groups?.name ?? "");
    const { title, name } = splitTitle(printed);
    return {
      ...blankCue,
      role: "speaker" as const,
      printedName: name,
      printedTitle: title,
      reason: `“${shortly(found[0])}” names who makes the statement`,
      start: found.index,
      end: found.index + found[0].length,
    };
  });
}

// "Both as Mayor and personally, I am …": an office without a name, in the first person.
const inOffice = new RegExp(
  String.raw`\b(?<both>[Bb]oth )?[Aa]s (?:(?:your|the) )?(?<title>${titleWords})(?<personally>,? and (?:personally|as (?:a|an) (?:citizen|individual|resident|person)))?`,
  "gu",
);

function officesSpoken(text: string): VoiceCue[] {
  return [...text.matchAll(inOffice)]
    .filter((found) => /\b(?:I|we)\b/.test(sentenceAround(text, found.index, found[0].length)))
    .slice(0, 3)
    .map((found) => {
      const { title = "", both, personally } = found.groups ?? {};
      return {
        ...blankCue,
        role: "speaker" as const,
        printedTitle: trimmedName(title),
        capacity: both || personally ? ("both" as const) : ("official" as const),
        reason: `“${found[0].trim()}”: whoever says “I” speaks as ${trimmedName(title)}; no name is printed there`,
        start: found.index,
        end: found.index + found[0].length,
      };
    });
}

function cue(
  role: AttributionRole,
  found: RegExpExecArray,
  group: number,
  { reason }: { reason: string },
): VoiceCue {
  const start = found.index;
  return {
    ...blankCue,
    role,
    printedName: trimmedName(found[group] ?? ""),
    reason,
    start,
    end: start + found[0].length,
  };
}

function sentenceAround(text: string, start: number, length: number): string {
  const before =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[.!?\n]/)
      .at(-1) ?? "";
  const after = text.slice(start, start + length + 200).split(/[.!?\n]/)[0] ?? "";
  return before + after;
}

const shortly = (text: string) =>
  (text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, "")}…` : text).replace(/\s+/g, " ");
