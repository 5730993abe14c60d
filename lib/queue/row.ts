import type { Basis, CorrectionKind, EntryState, OpenCorrectionState } from "@/db/vocabulary";

export type Colleague = { id: string; name: string };

/** What to look out for in an entry, most pressing first. */
export type RowFlag =
  /** Another entry with the same words (after normalisation), or nearly the same from the same source. */
  | { flag: "possible_duplicate"; of: { id: string; entry: number }; same: boolean; others: number }
  /** What desk.unproved says: the words are not those at the cited place, or no place is cited. */
  | { flag: "quote_mismatch"; lack: string }
  | { flag: "embargo"; until: string }
  | { flag: "correction"; kind: CorrectionKind; state: OpenCorrectionState };

/** An entry as a line of the queue. */
export type QueueRow = {
  id: string;
  entry: number;
  number: number | null;
  slug: string | null;
  /** As seen: a bulk act on the row names it, so that a change since is noticed. */
  version: number;
  state: EntryState;
  /** The beginning of the words. */
  opening: string;
  speakers: string[];
  said: { edtf: string | null; basis: Basis };
  source: { id: string; title: string } | null;
  bills: string[];
  author: Colleague;
  assignee: Colleague | null;
  tags: string[];
  flags: RowFlag[];
  /** ISO instant since when it is in its state; the age is told from it. */
  since: string;
  /** ISO instant of release of a scheduled one. */
  releaseAt: string | null;
  /** What whoever asks may do with it from the list. */
  may: { assign: boolean; tag: boolean; sendBack: boolean; edit: boolean; approve: boolean };
};

/** Cursors of the neighbouring pages; null where there is none. */
export type QueuePage = { rows: QueueRow[]; previous: string | null; next: string | null };
