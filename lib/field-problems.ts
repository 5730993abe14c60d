import type { z } from "zod";
import type { FieldProblems } from "./errors";

/** What a schema found, by the path of the field. A field nobody asked for is named at its own path. */
export function fieldProblems(error: z.ZodError): FieldProblems {
  const fields: FieldProblems = {};
  const add = (path: PropertyKey[], message: string) => {
    const name = path.map(String).join(".");
    fields[name] = [...(fields[name] ?? []), message];
  };
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) add([...issue.path, key], "There is no such field.");
    } else {
      add(issue.path, issue.message);
    }
  }
  return fields;
}
