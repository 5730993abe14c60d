// The words for records requests.

import { counted } from "@/components/ui/in-words";
import type { RequestEventKind } from "@/db/evidence-vocabulary";
import type { DayName, Waited } from "@/lib/requests/rules";

export const requestEventKindLabels: Record<RequestEventKind, string> = {
  filed: "Filed",
  acknowledged: "Acknowledged",
  extended: "Time extended",
  fee_asked: "Fee asked",
  fee_paid: "Fee paid",
  partly_refused: "Partly refused",
  refused: "Refused",
  appealed: "Appealed",
  appeal_decided: "Appeal decided",
  released: "Released",
  withdrawn: "Withdrawn",
  closed: "Closed",
  other: "Another step",
};

export const dayNameLabels: Record<DayName, string> = {
  sent: "Sent",
  postmarked: "Postmarked",
  received: "Received",
};

const waitedUntil: Record<Waited["until"], string> = {
  released: "from filing to release",
  ended: "from filing to its end, without a release",
  today: "since filing, not released",
};

/** "12 days from filing to release". */
export const waitedInWords = ({ days, until }: Waited) => `${counted(days, "day")} ${waitedUntil[until]}`;

/** "R-101", once readers can see it. */
export const requestNumber = (number: number | null) => (number === null ? null : `R-${number}`);
