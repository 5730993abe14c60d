import type { Choice } from "./fields";

type ListSearchProps = {
  /** The page's own path. */
  path: string;
  q: string;
  label: string;
  missing: string | null;
  missingChoices: readonly Choice[];
};

/** Search and views of what is missing, sent by GET: every state of the list stands in its address. */
export function ListSearch({ path, q, label, missing, missingChoices }: ListSearchProps) {
  return (
    <search className="list-search">
      <form action={path} method="get">
        <label>
          {label}
          <input type="search" name="q" defaultValue={q} maxLength={200} />
        </label>
        <label>
          Show
          <select name="missing" defaultValue={missing ?? ""}>
            <option value="">All</option>
            {missingChoices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button-quiet">
          Search
        </button>
        {q || missing ? <a href={path}>Clear</a> : null}
      </form>
    </search>
  );
}

/** Views of a list that is shown whole, as links. */
export function ListViews(props: { path: string; missing: string | null; choices: readonly Choice[] }) {
  const { path, missing, choices } = props;
  return (
    <nav className="ways list-views" aria-label="Views">
      {[{ id: "", label: "All" }, ...choices].map(({ id, label }) => (
        <a
          key={id}
          href={id ? `${path}?missing=${id}` : path}
          aria-current={id === (missing ?? "") ? "page" : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

/** The way to the next page of a list, and back to its beginning. */
export function ListPages({ first, next }: { first: string | null; next: string | null }) {
  if (!first && !next) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {first ? <a href={first}>First page</a> : null}
      {next ? (
        <a href={next} rel="next">
          Next
        </a>
      ) : null}
    </nav>
  );
}
