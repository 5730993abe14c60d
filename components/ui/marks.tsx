// The shapes of states and stances: the second channel beside the word. Drawn once here, coloured by the text
// around them; never shown without their word.
import type { ReactNode } from "react";

function Shape({ children }: { children: ReactNode }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
  );
}

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" />;
const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.75 } as const;

const shapes = {
  draft: (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeDasharray="2.7 2"
    />
  ),
  in_review: (
    <>
      {ring}
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </>
  ),
  changes_requested: (
    <>
      <path d="M3.2 4.4A6 6 0 1 1 2 8" {...line} />
      <path d="M2.6 1.4v3.4H6" {...line} />
    </>
  ),
  approved: (
    <>
      {ring}
      <path d="m5.2 8.2 2 2 3.6-4.2" {...line} />
    </>
  ),
  scheduled: (
    <>
      {ring}
      <path d="M8 4.6V8l2.3 1.6" {...line} />
    </>
  ),
  published: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  corrected: (
    <>
      {ring}
      <path d="m5 10 3-4.4L11 10" {...line} />
    </>
  ),
  retracted: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" {...line} />
      <path d="M.8 8h14.4" {...line} />
    </>
  ),
  accounts_differ: <path d="M6.6 3 2 8l4.6 5M9.4 3 14 8l-4.6 5" {...line} />,
  supports: <path d="M8 2.5 14.5 13.5h-13Z" fill="currentColor" />,
  opposes: <path d="M8 13.5 1.5 2.5h13Z" {...line} />,
  mixed: (
    <>
      <rect x="2" y="2" width="12" height="12" {...line} />
      <path d="M2 2h6v12H2Z" fill="currentColor" />
    </>
  ),
  none_stated: <circle cx="8" cy="8" r="5.5" {...line} />,
} as const;

export type ShapeName = keyof typeof shapes;

// Elements hold no state, so each shape is made once for the whole process.
const drawn = Object.fromEntries(
  Object.entries(shapes).map(([name, shape]) => [name, <Shape key={name}>{shape}</Shape>]),
) as Record<ShapeName, ReactNode>;

export const shape = (name: ShapeName) => drawn[name];
