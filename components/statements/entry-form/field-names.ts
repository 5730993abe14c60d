import type { FieldProblems } from "@/lib/errors";

// One field has three names: the path in the values ("attributions.0.role"), the name it is sent under
// ("attributions[0].role") and the id of its control ("f-attributions-0-role").

export const fieldName = (path: string) => path.replace(/\.(\d+)(?=\.|$)/g, "[$1]");

export const fieldId = (path: string) => `f-${path.replace(/\./g, "-")}`;

/** The control a problem is shown at: the problem's own path names the input, not the form. */
export function controlOfProblem(path: string): string {
  if (path === "sourceId" || path === "source") return "source.title";
  if (["attributions", "bills", "links", "excerpts"].includes(path)) return path;
  const time = /^(excerpts\.\d+)\.(from|to)Ms$/.exec(path);
  if (time) return `${time[1]}.${time[2]}`;
  const day = /^(said|about|source\.issued|source\.published)(?:\.edtf)?$/.exec(path);
  if (day) return `${day[1]}.text`;
  const row = /^(bills\.\d+)\.billId$/.exec(path) ?? /^(links\.\d+)\.targetId$/.exec(path);
  if (row) return `${row[1]}.find`;
  return path;
}

/** Problems as commands name them, by the control each is shown at. */
export const atControls = (fields: FieldProblems): FieldProblems =>
  Object.fromEntries(Object.entries(fields).map(([path, messages]) => [controlOfProblem(path), messages]));
