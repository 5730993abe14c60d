// Every day a statement has, apart from each other, each with how sure the record is of it.
import { DefinitionRows } from "@/components/ui/definition-rows";
import type { PublicDay } from "@/lib/dates/public-day";
import { dateInWords, machineDate } from "@/lib/dates/words";
import type { Card } from "@/lib/statements/card";
import { capturedDay } from "./days";
import { filedByLabels } from "./labels";

export function AllDays({ card }: { card: Card }) {
  const { source, said, about, filedBy } = card;
  return (
    <section className="section" aria-labelledby="days">
      <h2 id="days">Days</h2>
      <DefinitionRows
        rows={[
          ["Said", day(said)],
          ["About events of", about.edtf === null ? null : day(about)],
          ["Issued", day(source.issued)],
          ["Published", day(source.published)],
          ["Captured by us", capturedDay(source.capturedOn)],
        ]}
      />
      <p className="quiet">Filed in timelines under the day it was {filedByLabels[filedBy].toLowerCase()}.</p>
    </section>
  );
}

/** A day in words, and whether the source states it. */
export function day({ edtf, basis }: PublicDay) {
  if (edtf === null) return <span className="unknown">not known</span>;
  const machine = machineDate(edtf);
  const words = dateInWords(edtf);
  return (
    <>
      {machine ? <time dateTime={machine}>{words}</time> : words}
      <span className="note">
        {basis === "stated" ? ", as the source says" : ", worked out by the newsroom"}
      </span>
    </>
  );
}
