import type { RequestEventKind } from "@/db/evidence-vocabulary";

/** What a revision of a records request holds; made by desk.request_content. */
export type RequestContent = {
  subject: string;
  agencyName: string;
  agencyId: string | null;
  law: string;
  reference: string;
  requesterName: string;
  requesterId: string | null;
  events: RequestEventContent[];
  items: {
    id: string;
    eventId: string;
    captureId: string | null;
    description: string;
    redactions: string;
  }[];
};

/** An event as it was recorded. Days are EDTF; null is not known. */
export type RequestEventContent = {
  id: string;
  kind: RequestEventKind;
  sent: string | null;
  postmarked: string | null;
  received: string | null;
  exemption: string;
  note: string;
  replacesId: string | null;
};
