import { termDays } from "@/components/people/term-days";
import { exactText } from "@/components/ui/exact-text";
import type { MergePreview } from "@/lib/merges/queries/merge-preview";
import type { TakenField } from "@/lib/merges/schema";
import { usedIn } from "./used-in";

type MergeTableProps = { preview: MergePreview; chosen: (field: TakenField) => string };

type PreviewRecord = MergePreview["records"][number];

const fields: [TakenField, string, (record: PreviewRecord) => string][] = [
  ["name", "Name", ({ content }) => content.name],
  ["sortName", "Filed as", ({ content }) => content.sortName || "by the name itself"],
  ["description", "In one line", ({ content }) => content.description || "not said"],
  ["parentId", "Part of", ({ parent }) => parent ?? "nothing"],
];

/** Records beside each other: a choice for each field there is one of, and what all of them bring. */
export function MergeTable({ preview, chosen }: MergeTableProps) {
  const { records, keeperId } = preview;
  const person = records[0]?.content.kind === "person";
  return (
    <div className="merge-scroll">
      <table className="records merge-table">
        <caption>What the record that is kept says</caption>
        <thead>
          <tr>
            <td />
            {records.map(({ id, content }) => (
              <th key={id} scope="col">
                {exactText(content.name)}
                <span className="also">{id === keeperId ? "kept" : "merged into it"}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields
            .filter(([field]) => !(person && field === "parentId"))
            .map(([field, label, read]) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                {records.map((record) => (
                  <td key={record.id} data-label={record.content.name}>
                    <label>
                      <input
                        type="radio"
                        name={`take.${field}`}
                        value={record.id}
                        defaultChecked={record.id === chosen(field)}
                      />
                      {exactText(read(record))}
                      <span className="visually-hidden"> of {record.content.name}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          {brought.map(([label, read]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {records.map((record) => (
                <td key={record.id} data-label={record.content.name}>
                  {read(record).length === 0 ? (
                    "none"
                  ) : (
                    <ul className="facts">
                      {read(record).map((text) => (
                        <li key={text}>{exactText(text)}</li>
                      ))}
                    </ul>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// All of these stand, but for what clashes.
const brought: [string, (record: PreviewRecord) => string[]][] = [
  ["Other names", ({ content }) => content.names.map(({ name }) => name)],
  ["Identifiers", ({ identifiers }) => identifiers.map(({ scheme, value }) => `${scheme}: ${value}`)],
  [
    "Roles",
    ({ content }) =>
      content.terms.map(
        ({ role, startEdtf, endEdtf }) => `${role}, ${termDays({ start: startEdtf, end: endEdtf })}`,
      ),
  ],
  ["Named in", usedIn],
];
