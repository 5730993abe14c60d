import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { billPhrases, numberedBills, unnamedBill } from "../find-bill-cues";
import { mentionsOf, namesToMatch } from "../find-mentions";
import { personTester } from "../find-people";
import { findSigners } from "../find-signers";
import { findVoiceCues } from "../find-voice-cues";
import { nameRuns } from "../name-runs";
import { contextOf, keyOf, nameKey, readablePart } from "../reading";
import { suggestNamedBills, suggestUnnamedBill } from "../suggest-bills";
import { suggestDays } from "../suggest-days";
import { suggestSource } from "../suggest-source";
import { type Known, suggestFromCues, suggestNamed, suggestSigners } from "../suggest-voices";
import type { Suggestion, Suggestions, VoiceSuggestion } from "../suggestion";
import { splitTitle } from "../titles";
import { matchAgents } from "./match-agents";
import { billsPassedBefore, matchBills } from "./match-bills";

const billWindowDays = 120;

/**
 * What a pasted text may be offered as: the voices, days and bills it seems to name, each with its reason. Reads the
 * registry and saves nothing.
 * @param pageDay The ISO day the page is dated, where the reporter has given one.
 */
export async function suggestionsForText(
  ctx: Context,
  { text: pasted, pageDay }: { text: string; pageDay: string | null },
): Promise<Suggestions> {
  authorize(ctx, "registry.read");
  const { text, whole } = readablePart(pasted);
  if (text.trim() === "") return { list: [], whole };
  const days = suggestDays(text, pageDay);
  const [voices, bills] = await Promise.all([
    voicesOf(ctx, text),
    billsOf(ctx, text, pageDay ?? latestDay(days)),
  ]);
  const list: Suggestion[] = [...suggestSource(text), ...voices, ...days, ...bills];
  return { list: [...new Map(list.map((suggestion) => [suggestion.key, suggestion])).values()], whole };
}

async function voicesOf(ctx: Context, text: string): Promise<Suggestion[]> {
  const runs = nameRuns(text);
  const cues = findVoiceCues(text);
  const signers = findSigners(text);
  const wanted = namesToMatch(runs);
  for (const { printedName } of cues) wanted.names.push(printedName, splitTitle(printedName).name);
  wanted.names.push(...(signers?.names ?? []));
  const known: Known = { matches: await matchAgents(ctx, wanted), isPerson: personTester() };
  const spoken = suggestFromCues(text, cues, known);
  const signing = suggestSigners(text, signers, known);
  const told = new Set(
    [...spoken.map(({ printedName }) => printedName), ...(signers?.names ?? [])].flatMap((name) => [
      nameKey(name),
      nameKey(splitTitle(name).name),
    ]),
  );
  const mentions = mentionsOf(runs, known.matches, known.isPerson).filter(({ name, run }) => {
    const insideSigners = signers && run.start >= signers.start && run.end <= signers.end;
    return !insideSigners && !told.has(nameKey(name));
  });
  return [...signing, ...spoken, ...publisherOf(text, spoken), ...suggestNamed(text, mentions, known)];
}

/** Whoever pays and stands at the top of the page very likely publishes it. */
function publisherOf(text: string, voices: VoiceSuggestion[]): Suggestion[] {
  const top = text.slice(0, 200);
  return voices
    .filter(({ role, printedName }) => role === "paid_for_by" && nameKey(top).includes(nameKey(printedName)))
    .flatMap(({ printedName, matches }) => {
      const at = nameKey(top).indexOf(nameKey(printedName));
      const asHeaded = top.slice(at, at + printedName.length);
      const reason = "It pays for the page and stands at its top";
      const context = contextOf(text, at, at + printedName.length);
      return [
        {
          kind: "source" as const,
          key: keyOf("publisher", asHeaded),
          value: { field: "publisher" as const, text: asHeaded, matches },
          reason,
          context,
        },
        {
          ...emptyVoice,
          key: keyOf("voice", "published_by", asHeaded),
          role: "published_by" as const,
          printedName: asHeaded,
          matches,
          reason,
          context,
        },
      ];
    });
}

const emptyVoice = {
  kind: "voice",
  place: "voice",
  newKind: "organization",
  printedTitle: "",
  capacity: null,
  basis: "inferred",
  quotedWords: "",
} as const;

async function billsOf(ctx: Context, text: string, day: string | null): Promise<Suggestion[]> {
  const numbered = numberedBills(text);
  const phrases = billPhrases(text);
  const matched = await matchBills(ctx, {
    numbers: numbered.map(({ key }) => key),
    names: [...phrases.keys()],
  });
  const named = suggestNamedBills(text, matched, { numbered, phrases });
  const cue = named.length === 0 ? unnamedBill(text) : null;
  if (!cue) return named;
  return suggestUnnamedBill(text, cue, await billsPassedBefore(ctx, day, billWindowDays), day);
}

/** The latest full day among the suggestions: the text is not older than what it speaks of. */
function latestDay(days: { readings: string[] }[]): string | null {
  return (
    days
      .flatMap(({ readings }) => readings)
      .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
      .sort()
      .at(-1) ?? null
  );
}
