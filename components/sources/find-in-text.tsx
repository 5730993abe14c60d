import { Disclosure } from "@/components/ui/disclosure";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { TextSearch } from "@/lib/evidence/queries/text-search";
import type { SourceProfile } from "@/lib/sources/profile";
import { sourceHref } from "./source-address";

type FindInTextProps = { source: SourceProfile; file: string | null; search: TextSearch | null };

export const hitId = (index: number) => `hit-${index + 1}`;

/** Finds words in the document by an ordinary GET; each hit with its page, and the way to it. */
export function FindInText({ source, file, search }: FindInTextProps) {
  return (
    <search className="find-in-text">
      <form className="search-box" method="get" action={sourceHref(source, {})}>
        <label htmlFor="find">Find in this document</label>
        <input type="hidden" name="view" value="text" />
        {file ? <input type="hidden" name="file" value={file} /> : null}
        <input
          id="find"
          type="search"
          name="q"
          defaultValue={search?.query}
          maxLength={200}
          autoComplete="off"
        />
        <button type="submit">Find</button>
      </form>
      {search ? <Hits source={source} file={file} search={search} /> : null}
    </search>
  );
}

function Hits({ source, file, search: { query, total, hits } }: FindInTextProps & { search: TextSearch }) {
  const words = (
    <>
      “<bdi>{exactText(query)}</bdi>”
    </>
  );
  if (total === 0) {
    return (
      <p className="quiet" role="status">
        {words} does not stand in this document, in any case or with other quotation marks.{" "}
        <a href={sourceHref(source, { view: "text", file })}>Show the text</a>
      </p>
    );
  }
  const pages = new Set(hits.flatMap(({ page }) => page ?? [])).size;
  return (
    <>
      <p className="quiet" role="status">
        {words} is found {total === 1 ? "once" : `${total.toLocaleString("en")} times`}
        {pages > 0 ? ` on ${counted(pages, "page")}` : ""}
        {total > hits.length ? `; the first ${hits.length} are listed` : ""}.{" "}
        <a href={sourceHref(source, { view: "text", file })}>End the search</a>
      </p>
      <Disclosure summary={counted(total, "hit")} open>
        <ol className="hit-list">
          {hits.map(({ start, page, before, words, after }, index) => (
            <li key={start}>
              <a href={sourceHref(source, { view: "text", file, q: query, at: start }, hitId(index))}>
                {page === null ? `${index + 1}.` : `Page ${page}`}
              </a>{" "}
              <bdi>
                {exactText(before)}
                <strong>{exactText(words)}</strong>
                {exactText(after)}
              </bdi>
            </li>
          ))}
        </ol>
      </Disclosure>
    </>
  );
}
