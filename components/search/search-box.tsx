import type { ReactNode } from "react";

/** A search by an ordinary GET; what it is narrowed by stands as `children` in the same form. */
export const SearchBox = ({ q, children }: { q?: string; children?: ReactNode }) => (
  <search>
    <form className="search-box large" action="/search" method="get">
      <label htmlFor="q">Search people, bills and words said</label>
      <input id="q" type="search" name="q" defaultValue={q} maxLength={200} autoComplete="off" />
      <button type="submit">Search</button>
      {children}
    </form>
  </search>
);
