import type {
  AgentKind,
  AttributionRole,
  Basis,
  BillBasis,
  Capacity,
  CorrectionKind,
  LinkKind,
  PublicStatus,
  Stance,
  StatementKind,
  WordsKind,
} from "@/db/vocabulary";
import type { PublicDay } from "../dates/public-day";
import type { PublicExcerpt } from "../excerpts/public-excerpt";
import type { Passage } from "../sources/passage";
import type { SourceProfile } from "../sources/profile";

// What readers see of a statement. Plain data, so that one set of components serves pages, embeds, feeds and
// the review screen alike. Stored in record.editions; every field is public.

/** One voice. `agent` is the matched record; the printed name and title are what the source says. */
export type Voice = {
  role: AttributionRole;
  printedName: string;
  printedTitle: string;
  agent: { id: string; kind: AgentKind; name: string; slug: string } | null;
  /** The office held that day. */
  office: { role: string; party: string; organization: string | null } | null;
  capacity: Capacity | null;
  basis: Basis;
  /** For a quoted voice: its own words, which stand inside the words of the statement. */
  quotedWords: string;
};

export type CardBill = {
  id: string;
  /** "/bills/ct/2020-js/hb-6004" */
  path: string;
  identifier: string;
  /** The everyday name when there is one, else the title. */
  label: string;
  stance: Stance;
  wording: string;
  basis: BillBasis;
};

/** What readers are told of a change to a published statement. */
export type Notice = {
  id: string;
  kind: CorrectionKind;
  /** What was wrong, and what is right. */
  note: string;
  /** ISO day. */
  issuedOn: string;
  /** The editor who issued it. */
  signedBy: string;
  /** The version of the edition that came with it; the one before stands at ?v=(version - 1). */
  version: number;
};

/** What a timeline shows. */
export type Card = {
  id: string;
  number: number;
  slug: string;
  status: PublicStatus;
  kind: StatementKind;
  words: string;
  wordsKind: WordsKind;
  summary: string;
  language: string;
  said: PublicDay;
  about: PublicDay;
  place: string;
  /** The day this is filed under, ISO, and which of the days that is. */
  filedOn: string;
  filedBy: "said" | "issued" | "published" | "logged";
  voices: Voice[];
  source: SourceProfile;
  /** Where in the source the words stand; absent where there is no more to say than which source. */
  cited?: CitedPlace;
  bills: CardBill[];
  /** The notices up to this version, the newest first; absent where there are none. */
  notices?: Notice[];
};

/** A page of a paged document, or a range of a recording in milliseconds of file time. */
export type CitedPlace =
  | { page: number }
  | { fromMs: number; toMs: number; kind: "video" | "audio" | "transcript" };

/** The opening words of a linked statement and who spoke them; no words of one that was retracted. */
export type LinkTarget = { number: number; slug: string; words: string; speaker: string; retracted?: true };

export type CardLink = {
  kind: LinkKind;
  /** Null for a statement known to exist but not captured; then the placeholder says what is known. */
  target: LinkTarget | null;
  placeholder: string;
};

/** What only the permalink shows. */
export type Detail = {
  links: CardLink[];
  /** The words in their paragraphs; null where the source's text is not held. */
  passage: Passage | null;
  /** The cited places, in order; absent for a statement published without any. */
  excerpts?: PublicExcerpt[];
  /** Days and names of the newsroom's work on it. */
  provenance: {
    loggedBy: string;
    loggedOn: string;
    reviewedBy: string;
    reviewedOn: string;
    publishedBy: string;
  };
  /** Names a search should find it by. */
  names: string;
};

export const statementPath = (card: { number: number; slug: string }) => `/s/S-${card.number}/${card.slug}`;
