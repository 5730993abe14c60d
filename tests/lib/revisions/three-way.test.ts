import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormValues } from "@/lib/action-result";
import { type FormShape, threeWay } from "@/lib/revisions/three-way";

const shape: FormShape = {
  fields: ["name", "line", "part"],
  lists: { names: { key: ["name"], besides: ["kind", "from"] } },
};

const person = (over: FormValues = {}): FormValues => ({
  name: "Ida",
  line: "driver",
  part: "",
  names: [],
  ...over,
});
const row = (name: string, kind = "alias", from = "") => ({ name, kind, from });

describe("threeWay", () => {
  test("takes over what only they changed, and keeps what only I changed", () => {
    const { merged, taken, clashes } = threeWay(shape, {
      base: person(),
      mine: person({ name: "Ida Brook" }),
      theirs: person({ line: "transit director" }),
    });
    expect(merged).toEqual(person({ name: "Ida Brook", line: "transit director" }));
    expect(taken).toEqual([
      {
        name: "line",
        ofList: false,
        base: { line: "driver" },
        mine: { line: "driver" },
        theirs: { line: "transit director" },
      },
    ]);
    expect(clashes).toEqual([]);
  });

  test("keeps mine where both changed a field, and tells theirs", () => {
    const { merged, taken, clashes } = threeWay(shape, {
      base: person(),
      mine: person({ line: "director" }),
      theirs: person({ line: "clerk" }),
    });
    expect(merged.line).toBe("director");
    expect(taken).toEqual([]);
    expect(clashes).toMatchObject([{ name: "line", mine: { line: "director" }, theirs: { line: "clerk" } }]);
  });

  test("does not take line ends of a browser, or spaces around, for a change", () => {
    const { merged, clashes } = threeWay(shape, {
      base: person({ line: "one\ntwo" }),
      mine: person({ line: " one\r\ntwo " }),
      theirs: person({ line: "three" }),
    });
    expect(merged.line).toBe("three");
    expect(clashes).toEqual([]);
  });

  test("merges lists row by row: two added rows both stand, and so does a change in each", () => {
    const { merged, clashes } = threeWay(shape, {
      base: person({ names: [row("A"), row("B"), row("C")] }),
      mine: person({ names: [row("A", "short"), row("B"), row("C"), row("Mine")] }),
      theirs: person({ names: [row("A", "alias", "2019-01-31"), row("C"), row("Theirs")] }),
    });
    expect(merged.names).toEqual([row("A", "short", "2019-01-31"), row("C"), row("Mine"), row("Theirs")]);
    expect(clashes).toEqual([]);
  });

  test("keeps a row I changed and they took out, whole; and lets one go that I took out and they changed", () => {
    const base = person({ names: [row("A", "alias", "2019-01-31"), row("B")] });
    const mine = person({ names: [row("A", "short", "2019-01-31")] });
    const theirs = person({ names: [row("B", "birth")] });
    const { merged, clashes } = threeWay(shape, { base, mine, theirs });
    expect(merged.names).toEqual([row("A", "short", "2019-01-31")]);
    expect(clashes).toEqual([
      {
        name: "names",
        ofList: true,
        base: row("A", "alias", "2019-01-31"),
        mine: row("A", "short", "2019-01-31"),
        theirs: null,
      },
      { name: "names", ofList: true, base: row("B"), mine: null, theirs: row("B", "birth") },
    ]);
  });

  test("takes every difference for a clash where the state both began with is not known", () => {
    const { merged, taken, clashes } = threeWay(shape, {
      base: null,
      mine: person({ name: "Ida Brook" }),
      theirs: person(),
    });
    expect(merged).toEqual(person({ name: "Ida Brook" }));
    expect(taken).toEqual([]);
    expect(clashes.map(({ name }) => name)).toEqual(["name"]);
  });
});

const word = fc.constantFrom("", "a", "b", "c", "a b");
const rows = fc.uniqueArray(
  fc.record({ name: fc.constantFrom("A", "B", "C", "D"), kind: word, from: word }),
  {
    selector: ({ name }) => name,
    maxLength: 4,
  },
);
const forms = fc.record({ name: word, line: word, part: word, names: rows });
type Form = {
  name: string;
  line: string;
  part: string;
  names: { name: string; kind: string; from: string }[];
};

/** Rows by their name, since their order says nothing. */
const sorted = (values: FormValues) => {
  const { names, ...fields } = values as unknown as Form;
  return { ...fields, names: names.toSorted((one, other) => one.name.localeCompare(other.name)) };
};
/** Every text of a form by its place. */
const texts = ({ names, ...fields }: Form): Map<string, string> =>
  new Map([
    ...Object.entries(fields),
    ...names.flatMap(({ name, ...besides }) => [
      [`names.${name}`, "stands"] as [string, string],
      ...Object.entries(besides).map(([field, text]): [string, string] => [`names.${name}.${field}`, text]),
    ]),
  ]);
const changed = (from: Form, to: Form) => {
  const [was, is] = [texts(from), texts(to)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((place) => was.get(place) !== is.get(place));
};
const itemOf = (place: string) => place.split(".").slice(0, 2).join(".");

describe("threeWay, whatever two people change", () => {
  const runs = { numRuns: 1000 };

  test("finds no clash where both changed the same to the same, or only one changed anything", () => {
    fc.assert(
      fc.property(forms, forms, (base, now) => {
        for (const [mine, theirs] of [
          [now, now],
          [now, base],
          [base, now],
        ] as const) {
          const { merged, clashes } = threeWay(shape, { base, mine, theirs });
          expect(clashes).toEqual([]);
          expect(sorted(merged)).toEqual(sorted(now));
        }
      }),
      runs,
    );
  });

  test("comes to the same whoever saved first, where they changed different things", () => {
    fc.assert(
      fc.property(forms, forms, forms, (base, mine, theirs) => {
        const one = threeWay(shape, { base, mine, theirs });
        const other = threeWay(shape, { base, mine: theirs, theirs: mine });
        expect(other.clashes.length).toBe(one.clashes.length);
        if (one.clashes.length === 0) expect(other.merged).toEqual(one.merged);
      }),
      runs,
    );
  });

  test("loses nothing: every change of mine stands, every one of theirs stands or is told", () => {
    fc.assert(
      fc.property(forms, forms, forms, (base, mine, theirs) => {
        const { merged, clashes } = threeWay(shape, { base, mine, theirs });
        const got = texts(merged as unknown as Form);
        for (const place of changed(base, mine)) expect(got.get(place)).toBe(texts(mine).get(place));
        const told = new Set(
          clashes.map(({ name, ofList, base, mine, theirs }) =>
            ofList ? `names.${(base ?? mine ?? theirs)?.name}` : name,
          ),
        );
        for (const place of changed(base, theirs)) {
          if (!told.has(itemOf(place))) expect(got.get(place)).toBe(texts(theirs).get(place));
        }
        for (const { mine, theirs } of clashes) expect(mine).not.toEqual(theirs);
      }),
      runs,
    );
  });
});
