import { exactText } from "@/components/ui/exact-text";
import type { ReadableFile } from "@/lib/evidence/readable-files";
import type { SourceLook, SourceView } from "@/lib/evidence/source-views";
import type { SourceProfile } from "@/lib/sources/profile";
import { sourceKindLabels } from "./labels";
import { sourceHref } from "./source-address";

type SourceHeadProps = {
  source: SourceProfile;
  look: Pick<SourceLook, "views" | "view" | "files" | "file">;
  /** How many statements are drawn from it, as it is shown. */
  statements: string;
};

/** What the source is, and the ways to look at it. */
export function SourceHead({ source, look, statements }: SourceHeadProps) {
  const { views, view: current, file } = look;
  const key = look.files.length > 1 && file ? file.key : null;
  return (
    <header className="page-head source-head">
      <p className="kicker">
        Source D-{source.number} · {sourceKindLabels[source.kind]}
        {source.publisher ? (
          <>
            {" · "}
            <bdi>{exactText(source.publisher)}</bdi>
          </>
        ) : null}
      </p>
      <h1>
        <bdi>{exactText(source.title)}</bdi>
      </h1>
      {views.length > 1 ? (
        <nav className="views" aria-label="Views of this source">
          <ul>
            {views.map((view, index) => (
              <li key={view}>
                <a
                  href={sourceHref(source, {
                    ...(index === 0 ? {} : { view }),
                    ...(view === "document" || view === "text" ? { file: key } : {}),
                  })}
                  aria-current={view === current ? "page" : undefined}
                >
                  {labelOf(view, file)}
                  {view === "statements" ? <span className="count">{statements}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  );
}

const labels: Record<SourceView, string> = {
  document: "Document",
  passages: "Cited passages",
  text: "Text",
  statements: "Statements in it",
  provenance: "Provenance",
};

const labelOf = (view: SourceView, file: ReadableFile | null) =>
  view === "document" && file?.kind === "recording" ? "Recording" : labels[view];
