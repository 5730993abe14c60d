import type { z } from "zod";
import type { FieldProblems } from "./errors";

/** What a schema found, by the path of the field. A field nobody asked for is named at its own path. */
export function fieldProblems(error: z.ZodError): FieldProblems {
  // A map, since the names are whatever was sent: "constructor" and "__proto__" among them.
  const fields = new Map<string, string[]>();
  const add = (path: PropertyKey[], message: string) => {
    const name = path.map(String).join(".");
    fields.set(name, [...(fields.get(name) ?? []), message]);
  };
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) add([...issue.path, key], "There is no such field.");
    } else {
      add(issue.path, issue.message);
    }
  }
  return Object.fromEntries(fields);
}
