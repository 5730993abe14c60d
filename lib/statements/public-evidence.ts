// What readers see of the cited places: pure, so that an edition can be made again and compared.
import { isRecording } from "../captures/media-types";
import { asUnits } from "../excerpts/code-points";
import type { ExcerptContent } from "../excerpts/content";
import type { PublicExcerpt } from "../excerpts/public-excerpt";
import { stretchesOf } from "../excerpts/stretches";
import { kindOfRecording } from "../media/kind";
import { type Passage, passageAround } from "../sources/passage";
import type { SourceProfile } from "../sources/profile";
import type { CitedPlace } from "./card";
import type { StatementContent } from "./content";

/** What is cited, by id: files by what they are, texts by their words. */
export type CitedFiles = {
  captures: ReadonlyMap<string, { id: string; mediaType: string; name: string }>;
  texts: ReadonlyMap<string, string>;
};

type Cited = {
  source: { profile: SourceProfile };
  cited: ReadonlyMap<string, SourceProfile>;
  files: CitedFiles;
};

export function publicExcerpts(content: StatementContent, { source, cited, files }: Cited): PublicExcerpt[] {
  const matches = matchesOf(content);
  return (content.excerpts ?? []).map((excerpt, index) => {
    const { id, number, title, kind } =
      excerpt.sourceId === source.profile.id ? source.profile : known(cited.get(excerpt.sourceId), "source");
    const { mediaType, name } = known(files.captures.get(excerpt.captureId), "file");
    return {
      position: index + 1,
      purpose: excerpt.purpose,
      source: { id, number, title, kind },
      capture: { id: excerpt.captureId, sha256: excerpt.sha256, mediaType, name },
      textId: excerpt.textId,
      start: excerpt.start,
      end: excerpt.end,
      exact: excerpt.exact,
      prefix: excerpt.prefix,
      suffix: excerpt.suffix,
      page: excerpt.page,
      boxes: excerpt.boxes,
      fromMs: excerpt.fromMs,
      toMs: excerpt.toMs,
      recordingId: isRecording(mediaType) ? excerpt.captureId : null,
      coverage: excerpt.coverage,
      description: excerpt.description,
      match: matches.get(excerpt) ?? null,
      passage: passageOf([excerpt], files, matches.get(excerpt) ?? "exact"),
    };
  });
}

/** The words in their paragraphs: those of the first file they are cited from. */
export function passageOfWords(content: StatementContent, files: CitedFiles): Passage | null {
  const matches = matchesOf(content);
  const words = (content.excerpts ?? []).filter(
    ({ purpose, textId }) => purpose === "words" && textId !== null,
  );
  const together = words
    .filter(({ textId }) => textId === words[0]?.textId)
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const alike = together.some((excerpt) => matches.get(excerpt) === "normalised");
  return passageOf(withoutOverlap(together), files, alike ? "normalised" : "exact");
}

/** The place of the words as a card names it; nothing where no page and no time is known. */
export function citedOnCard(content: StatementContent, files: CitedFiles): { cited?: CitedPlace } {
  const { excerpts = [] } = content;
  const named =
    excerpts.find(({ purpose }) => purpose === "words") ??
    excerpts.find(({ purpose }) => purpose === "context");
  if (!named) return {};
  if (named.page !== null) return { cited: { page: named.page } };
  if (named.fromMs === null || named.toMs === null) return {};
  const mediaType = files.captures.get(named.captureId)?.mediaType ?? "";
  const kind = isRecording(mediaType) ? kindOfRecording(mediaType) : "transcript";
  return { cited: { fromMs: named.fromMs, toMs: named.toMs, kind } };
}

// Each stretch of verbatim words stands in one excerpt, in the same order.
function matchesOf({ words, wordsKind, excerpts = [] }: StatementContent) {
  const matches = new Map<ExcerptContent, "exact" | "normalised">();
  if (wordsKind !== "verbatim") return matches;
  const stretches = stretchesOf(words);
  excerpts
    .filter(({ purpose, textId }) => purpose === "words" && textId !== null)
    .forEach((excerpt, at) => {
      matches.set(excerpt, excerpt.exact.trim() === stretches[at] ? "exact" : "normalised");
    });
  return matches;
}

function passageOf(
  excerpts: readonly ExcerptContent[],
  files: CitedFiles,
  match: Passage["match"],
): Passage | null {
  const text = excerpts[0]?.textId ? files.texts.get(excerpts[0].textId) : undefined;
  if (text === undefined) return null;
  const ranges = excerpts.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [asUnits(text, { start, end })],
  );
  const [{ captureId } = { captureId: "" }] = excerpts;
  const printed = files.captures.get(captureId)?.mediaType === "application/pdf";
  return passageAround(text, { match, ranges }, { printed });
}

const withoutOverlap = (sorted: readonly ExcerptContent[]) =>
  sorted.filter(({ start }, at) => at === 0 || (start ?? 0) >= (sorted[at - 1]?.end ?? 0));

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The edition cites a ${what} that is not there`);
  return found;
}
