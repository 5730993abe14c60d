import { document } from "@/app/_server/document";
import { SearchPage } from "@/components/search/search-page";
import { directHits } from "@/lib/search/queries/direct-hits";
import { foundStatements } from "@/lib/search/queries/found-statements";
import { readSearch } from "@/lib/search/search-query";

export const GET = document(async ({ search, db }) => {
  const { q, after, retracted } = readSearch(search);
  const found =
    q === ""
      ? null
      : await Promise.all([directHits(db, q), foundStatements(db, { q, after, retracted })]).then(
          ([hits, statements]) => ({
            hits,
            statements,
          }),
        );
  return {
    title: q ? `Search: ${q}` : "Search",
    canonical: "/search",
    robots: "noindex, follow",
    body: <SearchPage q={q} retracted={retracted} found={found} continued={after !== null} />,
  };
});
