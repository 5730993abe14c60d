import type {
  AttributionRole,
  Basis,
  BillBasis,
  Capacity,
  LinkKind,
  Stance,
  StatementKind,
  WordsKind,
} from "@/db/vocabulary";
import type { RecordedDay } from "../dates/public-day";
import type { StatementInput } from "./schema";

/** What a revision of a statement holds; made by desk.statement_content. */
export type StatementContent = {
  kind: StatementKind;
  words: string;
  wordsKind: WordsKind;
  summary: string;
  language: string;
  said: RecordedDay;
  about: RecordedDay;
  place: string;
  note: string;
  sourceId: string | null;
  /** Null while there is no source. An approval binds to the source as well. */
  sourceHash: string | null;
  attributions: AttributionContent[];
  bills: { billId: string; stance: Stance; wording: string; basis: BillBasis }[];
  links: { kind: LinkKind; targetId: string | null; placeholder: string }[];
};

export type AttributionContent = {
  role: AttributionRole;
  printedName: string;
  printedTitle: string;
  agentId: string | null;
  termId: string | null;
  capacity: Capacity | null;
  basis: Basis;
  quotedWords: string;
};

/** A revision as an edit of it begins: the same fields a form or the API sends, the source by its id. */
export function asInput(content: StatementContent): StatementInput {
  const { sourceHash: _hash, said, about, ...rest } = content;
  return {
    ...rest,
    said: { edtf: said.edtf, basis: said.basis },
    about: { edtf: about.edtf, basis: about.basis },
    source: null,
  };
}
