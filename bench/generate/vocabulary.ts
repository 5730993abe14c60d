// Made-up words in sentences: no text of anybody, yet with the repetition and the length of real statements.
import { type Random, seeded, zipf } from "./random";

const onsets = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh st str t th tr v w".split(" ");
const vowels = "a e i o u ai ea ee ie oa ou".split(" ");
const codas = ["", "", "", "l", "m", "n", "nd", "nt", "r", "rd", "rk", "s", "st", "t", "ck", "ng"];
const small = (
  "the of and to in that is for it as was with be on not by at this are we have from or an they our " +
  "will which all has had been their but would can when more if who what there you said must no one so than"
).split(" ");

const wordCount = 9_000;

/** The rarest word a search can ask for, and one that stands in every fifth statement. */
export const rarePhrase = "quandorel vissterby";
export const commonPhrase = "harrowmont";

const made = makeWords();
const anyWord = zipf(made.length, { exponent: 0.9, shift: 30 });

/** One made-up word; never a planted one. */
export const word = (random: Random): string => made[anyWord(random)] as string;

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences of `count` words in all. Some words of real text come again and again: half of these do. */
export function sentences(random: Random, count: number): string {
  const written: string[] = [];
  let left = count;
  while (left > 0) {
    const length = Math.min(left, random.between(8, 19));
    written.push(sentence(random, left - length < 4 ? left : length));
    left -= left - length < 4 ? left : length;
  }
  return written.join(" ");
}

export function sentence(random: Random, count: number): string {
  const words = Array.from({ length: count }, () =>
    random.chance(0.46) ? random.pick(small) : word(random),
  );
  const comma = count > 10 ? random.between(3, count - 4) : -1;
  const text = words.map((each, at) => (at === comma ? `${each},` : each)).join(" ");
  return `${capitalised(text)}.`;
}

/** A name for people, places, organizations: one capitalised word. */
export const properName = (random: Random): string => capitalised(word(random));

function makeWords(): string[] {
  const random = seeded(4711);
  const words = new Set<string>();
  while (words.size < wordCount) {
    const syllables = random.pick([1, 2, 2, 2, 3, 3]);
    let text = "";
    for (let at = 0; at < syllables; at++) text += random.pick(onsets) + random.pick(vowels);
    text += random.pick(codas);
    if (text.length > 3 && text.length < 12 && !small.includes(text)) words.add(text);
  }
  return [...words];
}
