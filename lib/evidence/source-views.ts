import type { SourceRecord } from "./queries/source-record";
import { chosenFile, type ReadableFile, readableFiles } from "./readable-files";

export const sourceViews = ["document", "passages", "text", "statements", "provenance"] as const;
export type SourceView = (typeof sourceViews)[number];

/** What readers may look at of a source, and what they asked to see. */
export type SourceLook = {
  /** In the order they are offered; the first is what the source opens as. */
  views: SourceView[];
  view: SourceView;
  files: ReadableFile[];
  /** The file that document and text are of. */
  file: ReadableFile | null;
};

/** A view or a file that is not there opens as the source opens. */
export function lookAt(
  record: SourceRecord,
  asked: { view: string | null; file: string | null },
): SourceLook {
  const files = readableFiles(record);
  const chosen = chosenFile(files, asked.file);
  const withWords = files.filter(({ text }) => text?.words);
  const written = chosen?.text?.words ? chosen : chosenFile(withWords, null);
  const { evidence, excerpts } = record;
  const offered: [SourceView, boolean][] = [
    ["document", chosen !== null],
    ["passages", chosen === null && evidence !== null && excerpts > 0],
    // Of what is nothing but text, document and text are one view.
    ["text", chosen !== null && chosen.kind !== "text" && written !== null],
    ["statements", true],
    ["provenance", evidence !== null && evidence.captures.length + evidence.requests.length > 0],
  ];
  const views = offered.flatMap(([view, there]) => (there ? [view] : []));
  const view = views.find((view) => view === asked.view) ?? views[0] ?? "statements";
  return { views, view, files, file: view === "text" ? written : chosen };
}
