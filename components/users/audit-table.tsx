import { Moment } from "@/components/desk/moment";
import { exactText } from "@/components/ui/exact-text";
import type { AuditEvent } from "@/lib/audit";
import { auditWords } from "@/lib/users/audit-words";
import type { AuditLine } from "@/lib/users/queries/audit-log";

export function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  return (
    <table className="records audit">
      <caption className="visually-hidden">Events</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">To whom or what</th>
          <th scope="col">Detail</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Moment at={line.at.toISOString()} />
            </th>
            <td data-label="Who">
              {line.actor ? exactText(line.actor) : "nobody signed in, or the operator"}
            </td>
            <td data-label="What">{wordsOf(line.event)}</td>
            <td data-label="To">
              {line.subject ? exactText(line.subject) : line.subjectId ? <code>{line.subjectId}</code> : ""}
            </td>
            <td data-label="Detail">{detailOf(line.detail)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An event of an earlier release keeps its own word. */
const wordsOf = (event: string) => auditWords[event as AuditEvent] ?? event;

const detailOf = (detail: AuditLine["detail"]) =>
  Object.entries(detail)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ");
