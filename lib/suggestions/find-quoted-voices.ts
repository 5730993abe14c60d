// A voice inside the text: words in quotation marks beside the name of whoever said them.
import { splitTitle, titleWords } from "./titles";
import { blankCue, namePattern, trimmedName, type VoiceCue } from "./voice-cue";

const open = '[“"]';
const close = '[”"]';
const saying = "said|says|wrote|told|added|stated|put it";

const quotations: [RegExp, (groups: { name: string; quoted: string }) => string][] = [
  [
    new RegExp(
      String.raw`\b(?:[Tt]o quote|[Ii]n the words of|[Qq]uoting)\s+(?<name>(?:${titleWords}\s{1,2})?${namePattern}),?:?\s*${open}(?<quoted>[^”“"]{3,4000})${close}`,
      "gu",
    ),
    ({ name }) => `The text quotes ${name} in their own words`,
  ],
  [
    new RegExp(
      String.raw`(?<name>(?:${titleWords}\s{1,2})?${namePattern})\s+(?:${saying}),?:?\s*${open}(?<quoted>[^”“"]{3,4000})${close}`,
      "gu",
    ),
    ({ name }) => `The words in quotation marks follow “${name} said” or the like`,
  ],
  [
    new RegExp(
      String.raw`${open}(?<quoted>[^”“"]{3,4000})${close}\s*(?:${saying})\s+(?<name>(?:${titleWords}\s{1,2})?${namePattern})`,
      "gu",
    ),
    ({ name }) => `The words in quotation marks stand before “said ${name}” or the like`,
  ],
];

export function findQuotedVoices(text: string): VoiceCue[] {
  return quotations.flatMap(([pattern, why]) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const { name: printed = "", quoted = "" } = found.groups ?? {};
      if (!/^\p{Lu}/u.test(printed)) return [];
      const { title, name } = splitTitle(trimmedName(printed));
      return {
        ...blankCue,
        role: "quoted" as const,
        printedName: name,
        printedTitle: title,
        quotedWords: quoted,
        reason: why({ name: trimmedName(printed), quoted }),
        start: found.index,
        end: found.index + found[0].length,
      };
    }),
  );
}
