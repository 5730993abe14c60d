// Statements month by month, drawn to be printed; the table beside it says the same and leads to each month.
import { Disclosure } from "@/components/ui/disclosure";
import { counted } from "@/components/ui/in-words";
import { dateInWords } from "@/lib/dates/words";
import type { Extent } from "@/lib/statements/queries/filed-days";
import { allOfIt, timelineHref } from "@/lib/statements/timeline-filter";
import { type Bar, rhythmOf } from "./extent";

const height = 64;
const widestBar = 28;
const widest = 720;

export function RhythmStrip({ extent, path, name }: { extent: Extent; path: string; name: string }) {
  const bars = rhythmOf(extent);
  const first = bars?.[0];
  const last = bars?.at(-1);
  if (!bars || !first || !last) return null;
  const most = Math.max(...bars.map(({ entries }) => entries));
  const unit = first.period.length === 4 ? "year" : "month";
  return (
    <figure className="rhythm">
      <figcaption>
        Statements by {unit}, {dateInWords(first.period)} to {dateInWords(last.period)}
        {extent.more ? `, the latest ${extent.entries} only` : ""}. The highest bar is{" "}
        {counted(most, "statement")}.
      </figcaption>
      <Bars bars={bars} most={most} name={name} />
      <Disclosure summary={`The same as a table, with a link to each ${unit}`}>
        <table className="facts">
          <thead>
            <tr>
              <th scope="col">{unit === "year" ? "Year" : "Month"}</th>
              <th scope="col">Statements</th>
            </tr>
          </thead>
          <tbody>
            {bars
              .filter(({ entries }) => entries > 0)
              .map(({ period, entries }) => (
                <tr key={period}>
                  <th scope="row">
                    <a href={timelineHref(path, { ...allOfIt, period })}>{dateInWords(period)}</a>
                  </th>
                  <td>{entries}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}

/** Bars over a line, with the years that begin under it. Places are shares of the width: letters keep their size. */
function Bars({ bars, most, name }: { bars: Bar[]; most: number; name: string }) {
  const step = 100 / bars.length;
  const years = yearsIn(bars);
  return (
    <svg
      width={Math.min(widest, bars.length * widestBar)}
      height={height + 20}
      role="img"
      aria-labelledby="rhythm-title"
    >
      <title id="rhythm-title">{`How many statements of ${name} each month or year holds`}</title>
      {bars.map(({ period, entries }, index) => {
        const high = Math.round((entries / most) * height);
        return entries === 0 ? null : (
          <rect
            key={period}
            x={share(index * step + step * 0.1)}
            width={share(step * 0.8)}
            y={height - high}
            height={high}
          />
        );
      })}
      <line className="axis" x1="0" x2="100%" y1={height + 0.5} y2={height + 0.5} />
      {years.map(({ year, index }) => (
        <text key={year} x={share(index * step)} y={height + 16}>
          {year}
        </text>
      ))}
    </svg>
  );
}

const mostYears = 8;

/** Where years begin; only some of them where all would not fit, none where the strip is too short for any. */
function yearsIn(bars: Bar[]): { year: string; index: number }[] {
  const starts = bars
    .map(({ period }, index) => ({ year: period.slice(0, 4), index, month: period.slice(5) }))
    .filter(({ month }) => month === "" || month === "01");
  const every = Math.ceil(starts.length / mostYears);
  return starts.filter(({ index }, place) => place % every === 0 && index < bars.length * 0.94);
}

const share = (part: number) => `${Math.round(part * 100) / 100}%`;
