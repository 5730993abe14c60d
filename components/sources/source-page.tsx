import type { ReactNode } from "react";
import type { SourceRecord } from "@/lib/evidence/queries/source-record";
import { mostCounted } from "@/lib/evidence/source-evidence";
import type { SourceLook } from "@/lib/evidence/source-views";
import { FilesOfSource } from "./files-of-source";
import { SourceHead } from "./source-head";
import { WhereItComesFrom } from "./where-it-comes-from";

type SourcePageProps = {
  record: SourceRecord;
  look: SourceLook;
  /** The view asked for. */
  children: ReactNode;
};

/** A source: what it is, the view asked for, and where it comes from. */
export function SourcePage({ record: { profile, statements }, look, children }: SourcePageProps) {
  const { view, files, file } = look;
  const showsFile = view === "document" || view === "text";
  return (
    <>
      <SourceHead
        source={profile}
        look={look}
        statements={statements > mostCounted ? `over ${mostCounted}` : String(statements)}
      />
      <div className="columns source-columns">
        <div>{children}</div>
        <aside className="beside">
          {showsFile && file ? <FilesOfSource source={profile} files={files} chosen={file} /> : null}
          <WhereItComesFrom source={profile} />
        </aside>
      </div>
    </>
  );
}
