// Form fields to nested values: "attributions[0].role" and "days.said.edtf"; "tags[]" adds to a list.
import type { FormValue, FormValues } from "@/lib/action-result";
import { invalid } from "@/lib/errors";

const limits = { fields: 5000, depth: 8, index: 200 };
const step = /^([A-Za-z][A-Za-z0-9_-]{0,60})((?:\[\d{0,3}\])*)$/;
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads the text fields of a form. Rows left out of a list close up. What React adds for itself is passed over.
 * @throws DomainError invalid, naming a field that is sent twice, misnamed, a file, or beyond the limits
 */
export function formToObject(form: FormData): FormValues {
  const root: FormValues = {};
  let count = 0;
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$ACTION")) continue;
    if (++count > limits.fields) throw invalid("", "The form has too many fields.");
    if (typeof value !== "string") throw invalid(name.slice(0, 100), "Is a file; text is expected.");
    put(root, pathOf(name), value, name);
  }
  return closeUp(root) as FormValues;
}

type Key = string | number | "[]";

function pathOf(name: string): Key[] {
  const keys: Key[] = [];
  for (const part of name.split(".")) {
    const match = step.exec(part);
    const [, word = "", indexes = ""] = match ?? [];
    if (!match || forbidden.has(word)) throw invalid(name.slice(0, 100), "Is not the name of a field.");
    keys.push(word);
    for (const [, index = ""] of indexes.matchAll(/\[(\d*)\]/g)) {
      if (Number(index) >= limits.index) throw invalid(name, `A list has at most ${limits.index} rows.`);
      keys.push(index === "" ? "[]" : Number(index));
    }
  }
  const listEnd = keys.indexOf("[]");
  const addsInside = listEnd !== -1 && listEnd < keys.length - 1;
  if (addsInside || keys.length > limits.depth)
    throw invalid(name.slice(0, 100), "Is not the name of a field.");
  return keys;
}

function put(root: FormValues, path: Key[], value: string, name: string): void {
  let at: FormValues | FormValue[] = root;
  path.forEach((key, place) => {
    const last = place === path.length - 1;
    const held: FormValue | undefined = read(at, key);
    if (last ? held !== undefined : typeof held === "string") throw invalid(name, "Is sent twice.");
    const next: FormValue = last
      ? value
      : (held ?? (typeof path[place + 1] === "string" && path[place + 1] !== "[]" ? {} : []));
    write(at, key, next, name);
    if (typeof next !== "string") at = next;
  });
}

function read(at: FormValues | FormValue[], key: Key): FormValue | undefined {
  if (Array.isArray(at)) return typeof key === "number" ? at[key] : undefined;
  return typeof key === "string" && Object.hasOwn(at, key) ? at[key] : undefined;
}

function write(at: FormValues | FormValue[], key: Key, value: FormValue, name: string): void {
  if (Array.isArray(at)) {
    if (key === "[]" && at.length < limits.index) at.push(value);
    else if (typeof key === "number") at[key] = value;
    else throw invalid(name, `Cannot be added to the list; a list has at most ${limits.index} rows.`);
  } else if (typeof key === "string" && key !== "[]") {
    at[key] = value;
  } else {
    throw invalid(name, "Is sent both as a list and as a single field.");
  }
}

function closeUp(value: FormValue): FormValue {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.filter((row) => row !== undefined).map(closeUp);
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, closeUp(held)]));
}
