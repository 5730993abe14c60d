/** Narrows a list of names by an ordinary GET. */
export const ListSearch = ({ path, q, label }: { path: string; q: string; label: string }) => (
  <search>
    <form className="search-box" action={path} method="get">
      <label htmlFor="q">{label}</label>
      <input id="q" type="search" name="q" defaultValue={q} maxLength={200} autoComplete="off" />
      <button type="submit">Find</button>
    </form>
  </search>
);
