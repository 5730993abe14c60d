import { Disclosure } from "@/components/ui/disclosure";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { ExtractionReport } from "@/lib/captures/texts";

/** What of a caption file could not be read, line by line: nothing is dropped in silence. */
export function BrokenCues({ report, broken }: { report: ExtractionReport; broken: number }) {
  const { notices = [], brokenCues = [] } = report;
  if (notices.length === 0 && broken === 0) return null;
  return (
    <section className="record-part" aria-labelledby="caption-notices">
      <h2 id="caption-notices">What was noticed in the file</h2>
      <ul className="facts">
        {notices.map((notice) => (
          <li key={notice}>{exactText(notice)}</li>
        ))}
      </ul>
      {brokenCues.length > 0 ? (
        <Disclosure summary={`${counted(broken, "cue")} not read, by line`}>
          <ol className="facts">
            {brokenCues.map(({ line, reason }) => (
              <li key={`${line} ${reason}`}>
                Line {line}: {exactText(reason)}
              </li>
            ))}
          </ol>
          {broken > brokenCues.length ? <p>And {broken - brokenCues.length} more.</p> : null}
        </Disclosure>
      ) : null}
    </section>
  );
}
