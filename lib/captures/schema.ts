import { z } from "zod";
import { derivations } from "@/db/evidence-vocabulary";
import { isWebAddress, recordId, requiredLine } from "../text";
import { displayName } from "./display-name";

/** Whichever form a name comes in, it is kept as it is shown. */
const fileName = z.string().max(4096, "The name of the file is too long.").transform(displayName);

const parent = {
  /** A file made out of another: what it is, and out of which. */
  derivation: z
    .enum(derivations)
    .nullish()
    .transform((kind) => kind ?? null),
  parentId: recordId.nullish().transform((id) => id ?? null),
};

export const uploadInput = z
  .strictObject({
    sourceId: recordId,
    /** Bytes. */
    size: z
      .number("Say how long the file is.")
      .int("Is not a number of bytes.")
      .min(0)
      .max(Number.MAX_SAFE_INTEGER),
    name: fileName,
    ...parent,
  })
  .refine(({ derivation, parentId }) => parentId === null || derivation !== null, {
    path: ["derivation"],
    message: "Say what the file is that was made out of another.",
  });

export type UploadInput = z.output<typeof uploadInput>;

export const addressInput = z.strictObject({
  sourceId: recordId,
  address: requiredLine(2000, "Give the address to fetch.").refine(
    (text) => isWebAddress(text),
    "Is not a web address. It begins with https:// or http://, and holds no user name or password.",
  ),
});

export type AddressInput = z.output<typeof addressInput>;
