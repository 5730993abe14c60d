// The audit log as JSON lines: one event a line, printable ASCII only, so that no name or value can end a line, colour a
// terminal or look like another event.
import type { ExportedEvent } from "./queries/audit-log";

export function auditLine({ id, at, event, actorId, subjectId, detail }: ExportedEvent): string {
  const text = JSON.stringify({ id, at: at.toISOString(), event, actorId, subjectId, detail });
  return `${text.replace(/[^ -~]/g, escaped)}\n`;
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
