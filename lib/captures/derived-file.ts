import { z } from "zod";
import { derivations } from "@/db/evidence-vocabulary";
import { recordId } from "../text";

/** Out of which file another was made, and what that made of it. */
export const derivedFile = z.strictObject({
  captureId: recordId,
  parentId: z.uuid("Choose the file it was made out of."),
  derivation: z.enum(derivations, "Say what was made of the other file."),
});
