import type { ReactNode } from "react";

/** Facts as label and value, one ruled row each. Rows without a value are left out. */
export function DefinitionRows({ rows }: { rows: [label: string, value: ReactNode][] }) {
  return (
    <dl className="definitions">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
