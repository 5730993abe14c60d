/** A search by an ordinary GET. */
export const SearchBox = ({ q }: { q?: string }) => (
  <search>
    <form className="search-box large" action="/search" method="get">
      <label htmlFor="q">Search people, bills and words said</label>
      <input id="q" type="search" name="q" defaultValue={q} maxLength={200} autoComplete="off" />
      <button type="submit">Search</button>
    </form>
  </search>
);
