// Statements month by month, drawn to be printed; the table beside it says the same and leads to each month.
import { Disclosure } from "@/components/ui/disclosure";
import { counted } from "@/components/ui/in-words";
import { dateInWords } from "@/lib/dates/words";
import type { Extent } from "@/lib/statements/queries/filed-days";
import { allOfIt, timelineHref } from "@/lib/statements/timeline-filter";
import { type Bar, rhythmOf } from "./extent";

const width = 720;
const height = 72;

export function RhythmStrip({ extent, path, name }: { extent: Extent; path: string; name: string }) {
  const bars = rhythmOf(extent);
  if (!bars) return null;
  const most = Math.max(...bars.map(({ entries }) => entries));
  const unit = bars[0]?.period.length === 4 ? "year" : "month";
  const latest = extent.more ? `, the latest ${extent.entries}` : "";
  return (
    <figure className="rhythm">
      <figcaption>
        Statements by {unit}
        {latest}; the highest bar is {counted(most, "statement")}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height + 18}`}
        role="img"
        aria-labelledby="rhythm-title"
        preserveAspectRatio="none"
      >
        <title id="rhythm-title">{`Statements of ${name} by ${unit}`}</title>
        <Bars bars={bars} most={most} />
      </svg>
      <Years bars={bars} />
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

function Bars({ bars, most }: { bars: Bar[]; most: number }) {
  const step = width / bars.length;
  const d = bars
    .filter(({ entries }) => entries > 0)
    .map(({ period, entries }) => {
      const at = bars.findIndex((bar) => bar.period === period);
      const high = (entries / most) * height;
      return `M${tenths(at * step + step * 0.1)} ${height}v-${tenths(high)}h${tenths(step * 0.8)}v${tenths(high)}z`;
    })
    .join("");
  return (
    <>
      <path className="bars" d={d} />
      <path className="axis" d={`M0 ${height + 0.5}h${width}`} />
    </>
  );
}

/** The first and last year, and where there is room those between, under the axis. */
function Years({ bars }: { bars: Bar[] }) {
  const years = [...new Set(bars.map(({ period }) => period.slice(0, 4)))];
  const ends = [years[0], years.length > 1 ? years.at(-1) : undefined].filter((year) => year !== undefined);
  return (
    <p className="rhythm-years" aria-hidden="true">
      {ends.map((year) => (
        <span key={year}>{year}</span>
      ))}
    </p>
  );
}

const tenths = (number: number) => Math.round(number * 10) / 10;
