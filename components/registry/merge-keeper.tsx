"use client";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { MergePreview } from "@/lib/merges/queries/merge-preview";
import { movesInWords } from "./merge-words";

/** Which record is kept, sent by GET: what moves follows from it. */
export function MergeKeeper({ path, preview }: { path: string; preview: MergePreview }) {
  const { records, keeperId } = preview;
  const anyPublic = records.some(({ slug }) => slug !== null);
  return (
    <form action={path} method="get" className="merge-keeper">
      {records.map(({ id }) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <fieldset>
        <legend>Which record is kept?</legend>
        {records.map(({ id, content, slug, statements }) => (
          <label key={id}>
            <input
              type="radio"
              name="keeper"
              value={id}
              defaultChecked={id === keeperId}
              disabled={anyPublic && slug === null}
              onChange={(event) => event.currentTarget.form?.requestSubmit()}
            />
            {exactText(content.name)}
            <span className="also">
              {counted(statements, "statement")}
              {slug === null ? ", not public" : `, public as ${slug}`}
              {anyPublic && slug === null ? "; a record readers know is kept" : ""}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button-quiet">
        Show what moves
      </button>
      <p className="moves" role="status">
        {movesInWords(preview)}
      </p>
    </form>
  );
}
