import { z } from "zod";
import { correctionKinds, publicStatuses } from "@/db/vocabulary";
import { noticePath } from "../corrections/notice-address";
import type { PublicCorrection } from "../corrections/queries/public-corrections";
import { type Card, type Notice, statementPath } from "../statements/card";
import { apiAddress, apiId } from "./parts";

const notice = {
  id: apiId,
  kind: z.enum(correctionKinds),
  note: z.string().describe("What was wrong, and what is right."),
  issuedOn: z.iso.date(),
  signedBy: z.string(),
  version: z.int().describe("The version of the statement that came with it."),
  address: apiAddress,
};

/** A notice as its statement carries it. */
export const apiNotice = z.strictObject(notice).meta({ id: "Notice" });

/** A notice in the list of all. */
export const apiCorrection = z
  .strictObject({
    ...notice,
    issuedAt: z.iso.datetime(),
    statement: z.strictObject({
      id: apiId,
      number: z.int(),
      address: apiAddress,
      status: z.enum(publicStatuses).describe("As it stands now."),
      retracted: z.boolean(),
    }),
  })
  .meta({ id: "Correction" });

export const noticesOf = ({ number, notices = [] }: Card, origin: string): z.output<typeof apiNotice>[] =>
  notices.map((each) => noticeOf(each, number, origin));

const noticeOf = (
  { id, kind, note, issuedOn, signedBy, version }: Notice,
  number: number,
  origin: string,
): z.output<typeof apiNotice> => ({
  id,
  kind,
  note,
  issuedOn,
  signedBy,
  version,
  address: origin + noticePath({ number, version }),
});

export const correctionOf = (
  { id, kind, note, signedBy, version, issuedAt, card }: PublicCorrection,
  origin: string,
): z.output<typeof apiCorrection> => ({
  ...noticeOf({ id, kind, note, signedBy, version, issuedOn: issuedAt.slice(0, 10) }, card.number, origin),
  issuedAt,
  statement: {
    id: card.id,
    number: card.number,
    address: origin + statementPath(card),
    status: card.status,
    retracted: card.status === "retracted",
  },
});
