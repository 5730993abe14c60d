// What the forms of a source send: the inputs of the commands, with days as people type them.
import { z } from "zod";
import { bases } from "@/db/vocabulary";
import { derivedFile } from "@/lib/captures/derived-file";
import { typedDay } from "@/lib/dates/typed-day";
import { type SourceEdit, sourceFacts } from "@/lib/sources/schema";
import { recordId } from "@/lib/text";

export const sourceEditForm = z
  .strictObject({
    ...sourceFacts.shape,
    issued: typedDay,
    issuedBasis: z.enum(bases).default("stated"),
    published: typedDay,
    publishedBasis: z.enum(bases).default("stated"),
    id: recordId,
    version: z.coerce.number().int().min(1),
  })
  .transform(
    ({ id, version, issued, issuedBasis, published, publishedBasis, ...source }): SourceEdit => ({
      id,
      version,
      source: {
        ...source,
        issued: { edtf: issued, basis: issuedBasis },
        published: { edtf: published, basis: publishedBasis },
      },
    }),
  );

/** The page it was sent from goes with it. */
export const derivedForm = derivedFile.extend({ sourceId: recordId });
