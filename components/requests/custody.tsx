import { fileName } from "@/components/captures/labels";
import type { SourceEvidence } from "@/lib/evidence/source-evidence";
import { CustodyFiles } from "./custody-files";
import { CustodyRequest } from "./custody-request";

export type CustodyProps = {
  evidence: SourceEvidence;
  /** Where a file can be downloaded; null for one that readers are not given. */
  fileHref?: (captureId: string) => string | null;
  /** Of its own headings. */
  headingLevel?: 2 | 3;
};

/** How the newsroom came by a source: what was asked, what was answered, what came, and what was made of it. */
export function Custody({ evidence, fileHref = () => null, headingLevel = 3 }: CustodyProps) {
  const { requests, captures } = evidence;
  const names = new Map(captures.map((capture) => [capture.id, fileName(capture)]));
  return (
    <div className="custody">
      {requests.map((request) => (
        <CustodyRequest key={request.id} request={request} fileNames={names} headingLevel={headingLevel} />
      ))}
      <CustodyFiles evidence={evidence} fileHref={fileHref} headingLevel={headingLevel} />
    </div>
  );
}
