// Turns of phrase that say who speaks, signs, pays or is quoted. Each finding keeps its place and its reason.
import type { AttributionRole, Basis, Capacity } from "@/db/vocabulary";
import { splitTitle, titleWords } from "./titles";

export type VoiceCue = {
  role: AttributionRole;
  /** With the words of office before it, as printed; empty when only an office is printed. */
  printedName: string;
  printedTitle: string;
  capacity: Capacity | null;
  basis: Basis;
  quotedWords: string;
  reason: string;
  start: number;
  end: number;
};

const name = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?(?:\s+(?:of|for|the|de|la|van|von)?\s*\p{Lu}[\p{L}\p{M}\p{N}'’-]*\.?){0,6}`;
const introduction = 1200;

/** In the order of the text. */
export function findVoiceCues(text: string): VoiceCue[] {
  const cues = [
    ...payers(text),
    ...quotedVoices(text),
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

const open = "[“\"]";
const close = "[”\"]";
const saying = "said|says|wrote|told|added|stated|put it";

const quotations: [RegExp, (groups: { name: string; quoted: string }) => string][] = [
  [
    new RegExp(
      String.raw`\b(?:to quote|in the words of|quoting)\s+(?<name>(?:${titleWords}\s+)?${name}),?:?\s*${open}(?<quoted>[^”“"]{3,4000})${close}`,
      "giu",
    ),
    ({ name }) => `The text quotes ${name} in their own words`,
  ],
  [
    new RegExp(String.raw`(?<name>(?:${titleWords}\s+)?${name})\s+(?:${saying}),?:?\s*${open}(?<quoted>[^”“"]{3,4000})${close}`, "gu"),
    ({ name }) => `The words in quotation marks follow “${name} said” or the like`,
  ],
  [
    new RegExp(String.raw`${open}(?<quoted>[^”“"]{3,4000})${close}\s*(?:${saying})\s+(?<name>(?:${titleWords}\s+)?${name})`, "gu"),
    ({ name }) => `The words in quotation marks stand before “said ${name}” or the like`,
  ],
];

function quotedVoices(text: string): VoiceCue[] {
  return quotations.flatMap(([pattern, why]) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const { name: printed = "", quoted = "" } = found.groups ?? {};
      if (!/^\p{Lu}/u.test(printed)) return [];
      const { title, name } = splitTitle(trimmed(printed));
      return {
        ...blank,
        role: "quoted" as const,
        printedName: name,
        printedTitle: title,
        quotedWords: quoted,
        reason: why({ name: trimmed(printed), quoted }),
        start: found.index,
        end: found.index + found[0].length,
      };
    }),
  );
}

// "Lt. David O'Connor is President of Norwalk Police Union Local 1727", in an introduction above the words.
const introduced = new RegExp(
  String.raw`(?<=^|[.!?\n]\s*)(?<name>(?:${titleWords}\s+)?${name}) (?:is|was)(?: the)? (?<title>${titleWords}(?: of(?: the)? (?<whole>${name}))?)`,
  "gu",
);

function introducedSpeakers(text: string): VoiceCue[] {
  return [...text.slice(0, introduction).matchAll(introduced)].flatMap((found) => {
    const { name: printed = "", title = "", whole } = found.groups ?? {};
    const place = { start: found.index, end: found.index + found[0].length };
    const organization = whole ? trimmed(whole) : "";
    const speaker: VoiceCue = {
      ...blank,
      ...place,
      role: "speaker",
      printedName: trimmed(printed),
      printedTitle: trimmed(title),
      capacity: "official",
      basis: "inferred",
      reason: `The introduction presents ${trimmed(printed)} as ${trimmed(title)}`,
    };
    if (organization === "") return [speaker];
    const behalf: VoiceCue = {
      ...blank,
      ...place,
      role: "on_behalf_of",
      printedName: organization,
      basis: "inferred",
      reason: `${trimmed(printed)} is presented as speaking for it: ${trimmed(title)}`,
    };
    return [speaker, behalf];
  });
}

const stated = new RegExp(String.raw`\bstatement (?:by|from|of)(?: the)? (?<name>(?:${titleWords}\s+)?${name})`, "gu");

function statementsOf(text: string): VoiceCue[] {
  return [...text.slice(0, introduction).matchAll(stated)].map((found) => {
    const printed = trimmed(found.groups?.name ?? "");
    const { title, name } = splitTitle(printed);
    return {
      ...blank,
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
  String.raw`\b(?<both>both )?as (?:(?:your|the) )?(?<title>${titleWords})(?<personally>,? and (?:personally|as (?:a|an) (?:citizen|individual|resident|person)))?`,
  "giu",
);

function officesSpoken(text: string): VoiceCue[] {
  return [...text.matchAll(inOffice)]
    .filter((found) => /\b(?:I|we)\b/.test(sentenceAround(text, found.index, found[0].length)))
    .filter((found) => /^\p{Lu}/u.test(found.groups?.title ?? ""))
    .slice(0, 3)
    .map((found) => {
      const { title = "", both, personally } = found.groups ?? {};
      return {
        ...blank,
        role: "speaker" as const,
        printedTitle: trimmed(title),
        capacity: both || personally ? ("both" as const) : ("official" as const),
        reason: `“${found[0].trim()}”: whoever says “I” speaks as ${trimmed(title)}; no name is printed there`,
        start: found.index,
        end: found.index + found[0].length,
      };
    });
}

const blank = {
  printedName: "",
  printedTitle: "",
  capacity: null,
  basis: "stated",
  quotedWords: "",
} as const satisfies Partial<VoiceCue>;

function cue(
  role: AttributionRole,
  found: RegExpExecArray,
  group: number,
  { reason }: { reason: string },
): VoiceCue {
  const start = found.index;
  return { ...blank, role, printedName: trimmed(found[group] ?? ""), reason, start, end: start + found[0].length };
}

function sentenceAround(text: string, start: number, length: number): string {
  const before = text.slice(Math.max(0, start - 200), start).split(/[.!?\n]/).at(-1) ?? "";
  const after = text.slice(start, start + length + 200).split(/[.!?\n]/)[0] ?? "";
  return before + after;
}

const trimmed = (text: string) => text.replace(/[\s,;:]+$/g, "").replace(/\s+/g, " ").trim();
const shortly = (text: string) => (text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, "")}…` : text).replace(/\s+/g, " ");
