import type { PublicCorrection } from "@/lib/corrections/queries/public-corrections";
import { CorrectionLine } from "./correction-line";

/** What was put right in the last seven days; absent where nothing was. */
export function RecentCorrections({ corrections }: { corrections: readonly PublicCorrection[] }) {
  if (corrections.length === 0) return null;
  return (
    <section className="section recent-corrections" aria-labelledby="corrections-head">
      <h2 id="corrections-head">Corrections of the last 7 days</h2>
      <ol className="timeline">
        {corrections.map((correction) => (
          <li key={correction.id}>
            <CorrectionLine correction={correction} level={3} />
          </li>
        ))}
      </ol>
      <p className="all">
        <a href="/corrections">All corrections</a>
      </p>
    </section>
  );
}
