import { Custody } from "@/components/requests/custody";
import { filePath } from "@/lib/evidence/file-address";
import type { PublicFile } from "@/lib/evidence/queries/source-record";
import type { SourceEvidence } from "@/lib/evidence/source-evidence";
import { TwoClocks } from "./two-clocks";

type ProvenanceViewProps = { evidence: SourceEvidence; files: readonly PublicFile[] };

/** How the newsroom came by the source: requests, files, hashes, what was made of what, and the clocks. */
export function ProvenanceView({ evidence, files }: ProvenanceViewProps) {
  const given = new Set(files.map(({ captureId }) => captureId));
  return (
    <section className="section" aria-labelledby="provenance">
      <h2 id="provenance">Provenance</h2>
      <p className="quiet">
        {evidence.disclosure === "whole"
          ? "Readers are given every file below as we hold it."
          : "Of this source readers see the cited passages. Its files are named here with their hashes, and not given out."}
      </p>
      <Custody
        evidence={evidence}
        headingLevel={3}
        fileHref={(captureId) => (given.has(captureId) ? filePath(captureId) : null)}
      />
      <TwoClocks captures={evidence.captures} />
    </section>
  );
}
