// Uncertain dates: the text kept as EDTF and the days it covers. Qualifiers (? ~ %) say how sure we are; they never widen the bounds.
import { type EdtfPart, type EdtfReading, type Qualifier, readEdtf } from "@/lib/dates/edtf-grammar";

export type Edtf = {
  /** The one spelling we store. */
  edtf: string;
  /** First and last possible ISO day, inclusive; null when that end is open or unknown. */
  from: string | null;
  to: string | null;
  precision: EdtfPart["precision"] | "interval" | "set";
  qualifier: Qualifier;
};

/** Null when the text is not in the subset we keep, or names a day that does not exist. */
export function parseEdtf(text: string): Edtf | null {
  const reading = readEdtf(text);
  if (!reading) return null;
  const parts = partsOf(reading);
  return {
    edtf: reading.edtf,
    ...boundsOf(reading),
    precision: precisionOf(reading),
    qualifier: weakestOf(parts.map((part) => part.qualifier)),
  };
}

/** The first and last possible day of an EDTF text, or null as in parseEdtf. */
export function edtfBounds(text: string): Pick<Edtf, "from" | "to"> | null {
  const reading = readEdtf(text);
  return reading && boundsOf(reading);
}

function partsOf(reading: EdtfReading): EdtfPart[] {
  if (reading.kind === "single") return [reading.part];
  if (reading.kind === "list") return reading.parts;
  if (reading.kind === "range") return [reading.first, reading.last];
  return [reading.start, reading.end].filter((part) => part !== null);
}

function boundsOf(reading: EdtfReading): Pick<Edtf, "from" | "to"> {
  if (reading.kind === "interval") return { from: reading.start?.from ?? null, to: reading.end?.to ?? null };
  const parts = partsOf(reading);
  const from = parts.map((part) => part.from).sort()[0] ?? null;
  const to =
    parts
      .map((part) => part.to)
      .sort()
      .at(-1) ?? null;
  return { from, to };
}

function precisionOf(reading: EdtfReading): Edtf["precision"] {
  if (reading.kind === "single") return reading.part.precision;
  return reading.kind === "interval" ? "interval" : "set";
}

function weakestOf(qualifiers: Qualifier[]): Qualifier {
  const uncertain = qualifiers.some((qualifier) => qualifier === "uncertain" || qualifier === "both");
  const approximate = qualifiers.some((qualifier) => qualifier === "approximate" || qualifier === "both");
  if (uncertain && approximate) return "both";
  return uncertain ? "uncertain" : approximate ? "approximate" : "certain";
}
