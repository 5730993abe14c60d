// What a person may type into a date field: one date with its doubt, or several joined by between, before, after, or.
// Nothing is guessed: a text with two readings is refused, and the message names both.
import { edtfBounds, parseEdtf } from "@/lib/dates/edtf";
import { monthName } from "@/lib/dates/month-names";
import { readPlainDate } from "@/lib/dates/read-plain-date";
import { type PlainReading, quoted } from "@/lib/dates/reading";

/** `edtf` null: the date is unknown. `problem`: a sentence for the person who typed, with an example. */
export type DayReading = { edtf: string | null } | { problem: string };

const MAX_LENGTH = 120;
const UNKNOWN = /^(?:\?|(?:date )?(?:unknown|not known)|undated|n\. ?d\.)?$/i;

// Each pattern is taken off the text, and leaves its EDTF marks; gone through twice, so that their order is free.
const DOUBTS: [RegExp, ("?" | "~")[]][] = [
  [/^(?:possibly|perhaps|maybe) /i, ["?"]],
  [/^(?:(?:about|around|approximately|approx\.?|circa|ca?\.?) |~ ?)/i, ["~"]],
  [/ ?\?$/, ["?"]],
  [/ ?~$/, ["~"]],
  [/ ?%$/, ["?", "~"]],
];

export function readDayInput(text: string): DayReading {
  if (text.length > MAX_LENGTH) {
    return { problem: `A date has at most ${MAX_LENGTH} characters. Write it as 15 Sep 2020.` };
  }
  const typed = text
    .normalize("NFKC")
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  if (UNKNOWN.test(typed)) return { edtf: null };
  const standard = parseEdtf(typed);
  if (standard) return { edtf: standard.edtf };

  const [, from = "", to = ""] = /^between (.+) and (.+)$/i.exec(typed) ?? [];
  if (from) return readBetween(from, to);
  const [, side = "", limit = ""] = /^(before|after) (.+)$/i.exec(typed) ?? [];
  if (side) return readOpen(side.toLowerCase(), limit);
  if (/ or /i.test(typed)) return readEither(typed);
  return readOne(typed);
}

function readOne(text: string): PlainReading {
  let rest = text;
  const doubts = new Set<"?" | "~">();
  for (const [pattern, doubt] of [...DOUBTS, ...DOUBTS]) {
    if (!pattern.test(rest)) continue;
    for (const mark of doubt) doubts.add(mark);
    rest = rest.replace(pattern, "");
  }
  const plain = readPlainDate(rest);
  if ("problem" in plain) return plain;
  const mark = doubts.size === 2 ? "%" : [...doubts].join("");
  return { edtf: plain.edtf + mark };
}

function readBetween(from: string, to: string): DayReading {
  const last = readOne(to);
  if ("problem" in last) return last;
  const first = readBorrowing(from, last.edtf);
  if ("problem" in first) return first;
  const interval = parseEdtf(`${first.edtf}/${last.edtf}`);
  if (interval) return { edtf: interval.edtf };
  if (isSeason(first.edtf) || isSeason(last.edtf)) return noSeason();
  return {
    problem:
      "The first date is after the second. Write the earlier one first, each with its year, for example between 24 Dec 2019 and 5 Jan 2020.",
  };
}

function readOpen(side: string, limit: string): DayReading {
  const end = readOne(limit);
  if ("problem" in end) return end;
  const interval = parseEdtf(side === "before" ? `/${end.edtf}` : `${end.edtf}/`);
  return interval ? { edtf: interval.edtf } : noSeason();
}

function readEither(text: string): DayReading {
  // A comma may separate two dates ("24 Jul, 26 Jul or …") or stand inside one ("July 24, 2020 or …").
  const wide = readMembers(text.split(/ or /i));
  const members = "edtf" in wide ? wide : readMembers(text.split(/, | or /i));
  if ("problem" in members) return members;
  const set = parseEdtf(`[${members.edtf}]`);
  if (set) return { edtf: set.edtf };
  return {
    problem:
      'Dates joined by "or" are days, months or years without doubt, for example 24 Jul or 15 Sep 2020.',
  };
}

function readMembers(texts: string[]): PlainReading {
  const last = readOne(texts.at(-1) ?? "");
  if ("problem" in last) return last;
  const read: string[] = [];
  for (const text of texts.slice(0, -1)) {
    const member = readBorrowing(text, last.edtf);
    if ("problem" in member) return member;
    read.push(member.edtf);
  }
  return { edtf: [...read, last.edtf].join(",") };
}

// "24 Jul" takes the year, and "24" the month and year, of the date it is joined to.
function readBorrowing(text: string, lender: string): PlainReading {
  const whole = readOne(text);
  const day = edtfBounds(lender)?.from;
  if ("edtf" in whole || !day) return whole;
  const year = day.slice(0, 4);
  const month = monthName(Number(day.slice(5, 7)));
  const borrowed = [`${text} ${year}`, `${text} ${month} ${year}`].map(readOne);
  return borrowed.find((reading) => "edtf" in reading) ?? whole;
}

function isSeason(edtf: string): boolean {
  return parseEdtf(edtf)?.precision === "season";
}

function noSeason(): DayReading {
  return {
    problem: `A season cannot begin or end a period. Write its month, for example ${quoted("after March 2020")}.`,
  };
}
