import { type DiffPart, differsInSpaceOnly, wordDiff } from "./word-diff";

/** One field of a record as text; an empty text means that nothing is said. */
export type Field = { key: string; label: string; text: string };

export type FieldChange = { key: string; label: string; parts: DiffPart[]; spaceOnly: boolean };

/** The fields in which two states of a record differ, each with its change word by word. Plain data. */
export function fieldChanges(before: readonly Field[], after: readonly Field[]): FieldChange[] {
  const was = new Map(before.map((field) => [field.key, field]));
  const is = new Map(after.map((field) => [field.key, field]));
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys.flatMap((key) => {
    const [old, now] = [was.get(key)?.text ?? "", is.get(key)?.text ?? ""];
    if (old === now) return [];
    const label = (is.get(key) ?? was.get(key))?.label ?? key;
    return [{ key, label, parts: wordDiff(old, now), spaceOnly: differsInSpaceOnly(old, now) }];
  });
}
