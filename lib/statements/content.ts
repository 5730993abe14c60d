import type {
  AttributionRole,
  Basis,
  BillBasis,
  Capacity,
  CorrectionKind,
  LinkKind,
  Stance,
  StatementKind,
  WordsKind,
} from "@/db/vocabulary";
import type { RecordedDay } from "../dates/public-day";
import type { ExcerptContent } from "../excerpts/content";
import type { ExcerptInput } from "../excerpts/schema";
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
  /** Absent where there are none. */
  excerpts?: ExcerptContent[];
  /** The notice of the correction under way, else of the last one issued; absent where there is none. */
  correction?: { id: string; kind: CorrectionKind; note: string };
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

/** An excerpt as it is sent; what stands around it, page and boxes follow from its place. */
export const excerptAsInput = (excerpt: Pick<ExcerptContent, keyof ExcerptInput>): ExcerptInput => ({
  purpose: excerpt.purpose,
  captureId: excerpt.captureId,
  textId: excerpt.textId,
  start: excerpt.start,
  end: excerpt.end,
  exact: excerpt.exact,
  fromMs: excerpt.fromMs,
  toMs: excerpt.toMs,
  coverage: excerpt.coverage,
  description: excerpt.description,
});

/**
 * A revision as an edit of it begins: the same fields a form or the API sends, the source by its id. Excerpts nobody
 * chose are left out, since they are found anew.
 */
export function asInput(content: StatementContent): StatementInput {
  const { sourceHash: _hash, correction: _notice, said, about, excerpts = [], ...rest } = content;
  return {
    ...rest,
    said: { edtf: said.edtf, basis: said.basis },
    about: { edtf: about.edtf, basis: about.basis },
    source: null,
    excerpts: excerpts.filter(({ origin }) => origin === "chosen").map(excerptAsInput),
  };
}
