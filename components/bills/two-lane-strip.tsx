// Steps of the bill above, statements below, on one line of days. Wide screens only: the lists say the same.
import type { PublicAction } from "@/lib/bills/profile";
import { inOrder } from "@/lib/bills/rules";
import { edtfBounds } from "@/lib/dates/edtf";
import { dayInWords } from "@/lib/dates/words";
import type { Card } from "@/lib/statements/card";
import { lanesOf, type Span } from "./lanes";

const axis = 74;
const height = 148;

export function TwoLaneStrip({
  actions,
  cards,
}: {
  actions: readonly PublicAction[];
  cards: readonly Card[];
}) {
  const lanes = lanesOf(
    inOrder(actions).map(({ from }) => from),
    cards.flatMap(spanOf),
  );
  if (!lanes) return null;
  const { first, last, steps, statements, spans, ticks } = lanes;
  return (
    <figure className="two-lanes">
      <figcaption>
        {dayInWords(first)} to {dayInWords(last)}. Above the line the steps of the bill, numbered as in the
        list of steps. Under it the statements on this page: a stroke on the day, longer for several; a thin
        line over all the days it may have been.
      </figcaption>
      {/* Places are shares of the width, so that letters keep their size. */}
      <svg width="100%" height={height} role="img" aria-labelledby="lanes-title">
        <title id="lanes-title">Steps of the bill and statements on it, by day</title>
        {ticks.map(({ at, label }) => (
          <g key={label} className="tick">
            <line x1={share(at)} x2={share(at)} y1={axis} y2={height - 20} />
            <text x={share(at)} y={height - 5} textAnchor={at > 92 ? "end" : at < 8 ? "start" : "middle"}>
              {label}
            </text>
          </g>
        ))}
        <line className="axis" x1="0" x2="100%" y1={axis} y2={axis} />
        {statements.map(({ at, count }) => (
          <line
            key={at}
            className="said"
            x1={share(at)}
            x2={share(at)}
            y1={axis + 5}
            y2={axis + 9 + Math.min(count, 5) * 8}
          />
        ))}
        {spans.map(({ from, to }, index) => {
          const y = axis + 9 + (index % 5) * 8;
          return (
            <line key={String(index)} className="said-about" x1={share(from)} x2={share(to)} y1={y} y2={y} />
          );
        })}
        {steps.map(({ at, level }, index) => (
          // A step is known by its number, which is its place.
          <line
            key={String(index)}
            className="stem"
            x1={share(at)}
            x2={share(at)}
            y1={axis}
            y2={top(level)}
          />
        ))}
        {steps.map(({ at, level }, index) => (
          <g key={String(index)} className="step">
            <circle cx={share(at)} cy={top(level)} r="10" />
            <text x={share(at)} y={top(level) + 4}>
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** The days a statement is of, as far as they are known; nothing for a day that is not. */
function spanOf({ status, filedBy, filedOn, said, source }: Card): Span[] {
  if (status === "retracted" || filedBy === "logged") return [];
  const { edtf } = filedBy === "said" ? said : source[filedBy];
  const bounds = edtf === null ? null : edtfBounds(edtf);
  return [{ from: filedOn, to: bounds?.to ?? filedOn }];
}

const top = (level: number) => axis - 16 - level * 22;

const share = (at: number) => `${at}%`;
