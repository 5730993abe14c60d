import { z } from "zod";
import { linkKinds } from "@/db/vocabulary";
import { type CardLink, statementPath } from "../statements/card";
import { apiAddress } from "./parts";

/** What a statement answers, denies, repeats. */
export const apiStatementLink = z
  .strictObject({
    kind: z.enum(linkKinds),
    target: z
      .strictObject({
        number: z.int(),
        address: apiAddress,
        words: z.string().describe("How it begins; empty where it was retracted."),
        speaker: z.string(),
        retracted: z.boolean(),
      })
      .nullable(),
    placeholder: z.string().describe("What is known of a statement that is not captured."),
  })
  .meta({ id: "StatementLink" });

export const linkOf = (
  { kind, target, placeholder }: CardLink,
  origin: string,
): z.output<typeof apiStatementLink> => ({
  kind,
  target: target && {
    number: target.number,
    address: `${origin}${statementPath(target)}`,
    words: target.words,
    speaker: target.speaker,
    retracted: target.retracted === true,
  },
  placeholder,
});
