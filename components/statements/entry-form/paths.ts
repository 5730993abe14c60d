// Values by their path, "attributions.0.role". The paths are our own, never a form's.
import type { EntryValues } from "./values";

export function textAt(values: EntryValues, path: string): string {
  let at: unknown = values;
  for (const key of path.split("."))
    at = at && typeof at === "object" ? (at as Record<string, unknown>)[key] : undefined;
  return typeof at === "string" ? at : "";
}

/** The same values but for one text; as they are when there is no such field. */
export function withTextAt(values: EntryValues, path: string, text: string): EntryValues {
  return replaced(values, path.split("."), text) as EntryValues;
}

function replaced(at: unknown, [key = "", ...rest]: string[], text: string): unknown {
  if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return at;
  const held = (at as Record<string, unknown>)[key];
  const next = rest.length === 0 ? text : replaced(held, rest, text);
  if (next === held) return at;
  return Array.isArray(at)
    ? at.map((row, index) => (String(index) === key ? next : row))
    : { ...at, [key]: next };
}

/** "attributions[0].role" as it is sent, back to the path. */
export const pathOfName = (name: string) => name.replace(/\[(\d+)\]/g, ".$1");
