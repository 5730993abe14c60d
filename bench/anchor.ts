// Finding a quotation in a text of a megabyte, against a plain search for the same words.
import { anchor } from "@/lib/excerpts/anchor";
import { searched } from "@/lib/excerpts/find-places";
import { findQuote } from "@/lib/excerpts/find-quote";
import { printedText } from "./generate/printed-text";
import { figure, median, times } from "./measure/figures";
import { table } from "./measure/table";
import { atMost } from "./measure/verdicts";
import type { Report } from "./report";

const budget = 50;

export function benchAnchor({ rounds }: { rounds: number }, onStep: (text: string) => void): Report {
  onStep("quotations in a text of a megabyte");
  const { text, quote } = printedText();
  const place = findQuote(text, quote).chosen?.[0];
  if (!place) throw new Error("The quotation of the bench is not found in its text");
  const words = quote.split(" ");
  const altered = [...words.slice(0, 20), "otherwise", ...words.slice(21)].join(" ");
  const passage = { exact: place.exact, prefix: "", suffix: "", start: place.start };
  const rows: { name: string; ms: number }[] = [
    { name: "plain search for the words as they stand", run: () => text.indexOf(place.exact) },
    { name: "the same words, letter by letter", run: () => findQuote(text, place.exact).answer },
    { name: "the same words after normalisation", run: () => findQuote(text, quote).answer },
    { name: "one word differs: the closest passage", run: () => findQuote(text, altered).answer },
    {
      name: "words that are not there",
      run: () => findQuote(text, "quandorel vissterby was never mentioned by anybody at all").answer,
    },
    { name: "a passage found again in a newer text", run: () => anchor(searched(text), passage).state },
  ].map(({ name, run }) => ({ name, ms: measured(run, rounds) }));
  const plain = rows[0]?.ms ?? 0;
  return {
    title: "Quotations in a text of a megabyte",
    tables: [
      table(
        ["search", "ms", "to plain search"],
        rows.map(({ name, ms }) => [name, figure(ms), times(ms / plain)]),
      ),
    ],
    findings: rows.slice(1).map(({ name, ms }) => atMost(`${name}: ms`, ms, budget, figure)),
  };
}

/** Milliseconds, the median of several runs once the code is warm. */
function measured(run: () => unknown, rounds: number): number {
  for (let warm = 0; warm < 3; warm++) run();
  return median(
    Array.from({ length: Math.max(5, rounds * 3) }, () => {
      const begun = performance.now();
      run();
      return performance.now() - begun;
    }),
  );
}
