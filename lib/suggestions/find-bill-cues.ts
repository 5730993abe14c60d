// Mentions of bills: by number, by a name the registry may know, or only as "the recently passed bill".

export type BillMention = { words: string; start: number; end: number };
export type NumberedMention = BillMention & { /** Letters and digits only: "hb6004". */ key: string };

const chambers: [RegExp, string][] = [
  [/^(?:house bill|h\.? ?b\.?)$/i, "hb"],
  [/^(?:senate bill|s\.? ?b\.?)$/i, "sb"],
  [/^h\.? ?r\.?$/i, "hr"],
  [/^s\.$/i, "s"],
  [/^(?:house joint resolution|h\.? ?j\.?(?: ?r(?:es)?\.?)?)$/i, "hj"],
  [/^(?:senate joint resolution|s\.? ?j\.?(?: ?r(?:es)?\.?)?)$/i, "sj"],
  [/^(?:assembly bill|a\.? ?b\.?)$/i, "ab"],
];

const numbered =
  /(?<![\p{L}\p{N}])(?<series>house bill|senate bill|assembly bill|(?:house|senate) joint resolution|[HSA]\.? ?B\.?|H\.? ?R\.?|S\.|[HS]\.? ?J\.?(?: ?R(?:es)?\.?)?)\s*(?:no\.?\s*|#\s*)?(?<number>\d{1,5})(?![\p{L}\p{N}])/giu;

export function numberedBills(text: string): NumberedMention[] {
  return [...text.matchAll(numbered)].flatMap((found) => {
    const { series = "", number = "" } = found.groups ?? {};
    const letters = chambers.find(([pattern]) => pattern.test(series.trim()))?.[1];
    return letters ? { ...mentionOf(found), key: `${letters}${Number(number)}` } : [];
  });
}

const nouns = "bill|act|law|legislation|amendment|resolution|reform|measure|mandate|ban";
const phrase = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])(?:[\p{L}\p{N}'’-]{1,40}[ \t]{1,3}){1,7}(?:${nouns})(?![\p{L}\p{N}])`,
  "giu",
);
const publicAct = /(?<![\p{L}\p{N}])public act(?: no\.?)? \d{2,4}-\d{1,4}(?!\d)/giu;

/** Stretches of words that a bill may be called by, in lower case, each with one place where it stands. */
export function billPhrases(text: string): Map<string, BillMention> {
  const phrases = new Map<string, BillMention>(
    [...text.matchAll(publicAct)].map((found) => [phraseKey(found[0]), mentionOf(found)]),
  );
  for (const found of text.matchAll(phrase)) {
    const words = found[0].split(/[ \t]+/);
    for (let from = 0; from < words.length - 1; from++) {
      const said = words.slice(from).join(" ");
      const start = found.index + found[0].length - said.length;
      const key = phraseKey(said);
      if (!phrases.has(key)) phrases.set(key, { words: said, start, end: found.index + found[0].length });
    }
  }
  return phrases;
}

/** "The Police Accountability Act" and "police accountability act" are one name; "no." before a number says nothing. */
export const phraseKey = (name: string) =>
  name
    .toLowerCase()
    .replace(/\bno\.?\s+(?=\d)/g, "")
    .replace(/[ \t]+/g, " ")
    .replace(/^(?:the|an?) /, "")
    .trim();

const unnamed =
  /\b(?:(?:the|this|that|a) )?(?:(?:recently|newly|just)[ -](?:passed|enacted|adopted|signed)|new|recent|passed one of the [\p{L} -]{3,40}?) (?:[\p{L}-]{1,40} ){0,3}?(?:bills?|law|legislation|act|measure)\b|\b(?:this|the) (?:bill|legislation|new law)\b/giu;

/** The first mention of a bill that is not named. */
export function unnamedBill(text: string): BillMention | null {
  const mentions = [...text.matchAll(unnamed)].map(mentionOf);
  return mentions.find(({ words }) => /pass|enact|adopt|sign|new|recent/i.test(words)) ?? mentions[0] ?? null;
}

const mentionOf = (found: RegExpExecArray): BillMention => ({
  words: found[0],
  start: found.index,
  end: found.index + found[0].length,
});
