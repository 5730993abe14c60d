// A form sends every field it has, filled or not. What nobody filled is left out here, so that the schemas see only what
// somebody said.

export type Tidiness = {
  /** Lists whose rows are kept only when one of these fields says something. */
  rows?: Record<string, readonly string[]>;
  /** Fields whose empty text means: none. "counts.absent" is that field of each row. */
  optional?: readonly string[];
};

export function tidyForm(form: FormData, { rows = {}, optional = [] }: Tidiness): FormData {
  const filled = new Set<string>();
  for (const [name, value] of form.entries()) {
    const { list, index, field } = rowOf(name);
    if (list && rows[list]?.includes(field) && typeof value === "string" && value.trim() !== "") {
      filled.add(`${list}[${index}]`);
    }
  }
  const tidy = new FormData();
  for (const [name, value] of form.entries()) {
    const { list, index, field } = rowOf(name);
    if (list && rows[list] && !filled.has(`${list}[${index}]`)) continue;
    if (value === "" && optional.includes(list ? `${list}.${field}` : name)) continue;
    tidy.append(name, value);
  }
  return tidy;
}

function rowOf(name: string): { list: string; index: string; field: string } {
  const [, list = "", index = "", field = ""] = /^(\w+)\[(\d{1,3})\]\.(\w+)$/.exec(name) ?? [];
  return { list, index, field };
}
