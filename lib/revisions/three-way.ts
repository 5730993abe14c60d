// Two people changed one record: what came of it, field by field. Pure; forms are what they sent.
import type { FormValue, FormValues } from "../action-result";

/** The fields of a form and its lists. A row of a list is known by some of its fields, and says others besides. */
export type FormShape = {
  fields: readonly string[];
  lists: Readonly<Record<string, { key: readonly string[]; besides: readonly string[] }>>;
};

export type Texts = Readonly<Record<string, string>>;

/** A field, or a row of a list, in three states. Null: there is none. */
export type Difference = {
  /** The field or the list. */
  name: string;
  ofList: boolean;
  base: Texts | null;
  mine: Texts | null;
  theirs: Texts | null;
};

export type ThreeWay = {
  /** Everything of mine, with what only they changed. Where both changed a field, mine. */
  merged: FormValues;
  /** Changed by them alone. */
  taken: Difference[];
  /** Changed by both, and not to the same. */
  clashes: Difference[];
};

// The places of a form are flat: a field of it, that a row stands in a list, a field of a row besides its key.
type Place = { name: string; row: string; field: string };
type Flat = Map<string, string>;
const here = "";
const placeOf = (place: Place) => JSON.stringify([place.name, place.row, place.field]);

/**
 * Merges two changes of one state.
 * @param base What both began with; null when that is not known, and then every difference is a clash.
 */
export function threeWay(
  shape: FormShape,
  forms: { base: FormValues | null; mine: FormValues; theirs: FormValues },
): ThreeWay {
  const mine = flatten(shape, forms.mine);
  const theirs = flatten(shape, forms.theirs);
  const base = forms.base && flatten(shape, forms.base);
  const merged: Flat = new Map();
  const found = { taken: new Set<string>(), clashes: new Set<string>() };
  for (const at of new Set([...(base?.keys() ?? []), ...theirs.keys(), ...mine.keys()])) {
    const [was, my, their] = [base?.get(at), mine.get(at), theirs.get(at)];
    const takesTheirs = my !== their && base !== null && my === was;
    const clash = my !== their && (base === null || (my !== was && their !== was));
    if (takesTheirs || clash) (clash ? found.clashes : found.taken).add(itemOf(at));
    const kept = takesTheirs ? their : my;
    if (kept !== undefined) merged.set(at, kept);
  }
  restoreRows(merged, mine);
  const told = (items: Iterable<string>) =>
    [...items].map((item): Difference => {
      const { name, row } = placeAt(item);
      const [was, my, their] = [base, mine, theirs].map((flat) => textsAt(shape, item, flat));
      return { name, ofList: row !== "", base: was ?? null, mine: my ?? null, theirs: their ?? null };
    });
  return {
    merged: unflatten(shape, merged, base ?? theirs),
    taken: told([...found.taken].filter((item) => !found.clashes.has(item))),
    clashes: told(found.clashes),
  };
}

/** A row they took out while I changed it stands again, as I have it. */
function restoreRows(merged: Flat, mine: Flat): void {
  for (const at of [...merged.keys()]) {
    const place = placeAt(at);
    const row = placeOf({ ...place, field: here });
    if (place.row === "" || place.field === here || merged.has(row)) continue;
    for (const [other, text] of mine) if (itemOf(other) === row) merged.set(other, text);
  }
}

function flatten({ fields, lists }: FormShape, values: FormValues): Flat {
  const flat: Flat = new Map();
  for (const name of fields) flat.set(placeOf({ name, row: "", field: here }), plain(values[name]));
  for (const [name, { key, besides }] of Object.entries(lists)) {
    const seen = new Map<string, number>();
    for (const given of rowsOf(values[name])) {
      const known = JSON.stringify(key.map((field) => plain(given[field])));
      const times = (seen.get(known) ?? 0) + 1;
      seen.set(known, times);
      const row = JSON.stringify([known, times]);
      flat.set(placeOf({ name, row, field: here }), known);
      for (const field of besides) flat.set(placeOf({ name, row, field }), plain(given[field]));
    }
  }
  return flat;
}

/** Rows in the order they had at first, those that are new after them. */
function unflatten(shape: FormShape, flat: Flat, first: Flat): FormValues {
  const values: FormValues = {};
  for (const name of shape.fields) values[name] = flat.get(placeOf({ name, row: "", field: here })) ?? "";
  for (const name of Object.keys(shape.lists)) {
    const isRow = (at: string) => {
      const place = placeAt(at);
      return place.name === name && place.row !== "" && place.field === here;
    };
    const old = [...first.keys()].filter((at) => isRow(at) && flat.has(at));
    const added = [...flat.keys()].filter((at) => isRow(at) && !first.has(at)).toSorted();
    values[name] = [...old, ...added].map((at) => ({ ...textsAt(shape, at, flat) }));
  }
  return values;
}

function textsAt({ lists }: FormShape, item: string, flat: Flat | null): Texts | null {
  const { name, row } = placeAt(item);
  const held = flat?.get(item);
  if (flat === null || held === undefined) return null;
  if (row === "") return { [name]: held };
  const { key = [], besides = [] } = lists[name] ?? {};
  const known = JSON.parse(held) as string[];
  return {
    ...Object.fromEntries(key.map((field, index) => [field, known[index] ?? ""])),
    ...Object.fromEntries(besides.map((field) => [field, flat.get(placeOf({ name, row, field })) ?? ""])),
  };
}

const placeAt = (at: string): Place => {
  const [name = "", row = "", field = ""] = JSON.parse(at) as string[];
  return { name, row, field };
};
/** The field itself, or the row a place belongs to. */
const itemOf = (at: string) => placeOf({ ...placeAt(at), field: here });

const plain = (text: FormValue | undefined) =>
  typeof text === "string" ? text.replace(/\r\n/g, "\n").trim() : "";
const rowsOf = (list: FormValue | undefined): FormValues[] =>
  Array.isArray(list)
    ? list.filter((row): row is FormValues => typeof row === "object" && !Array.isArray(row))
    : [];
