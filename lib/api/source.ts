import { z } from "zod";
import { sourceKinds } from "@/db/vocabulary";
import { type SourceProfile, sourcePath } from "../sources/profile";
import { apiAddress, apiDay, apiId, dayOf } from "./parts";

/** A public source: the citation of a document, never its stored text. */
export const apiSource = z
  .strictObject({
    id: apiId,
    number: z.int().describe("The number people say: 318 for D-318."),
    address: apiAddress,
    title: z.string(),
    kind: z.enum(sourceKinds),
    publisher: z.string(),
    url: z.string().describe("Where the document itself was found; empty where it is not on the web."),
    issued: apiDay,
    published: apiDay,
    capturedOn: z.iso.date(),
    obtained: z.string().describe("How the newsroom came by it."),
  })
  .meta({ id: "Source" });

export const sourceOf = (source: SourceProfile, origin: string): z.output<typeof apiSource> => ({
  id: source.id,
  number: source.number,
  address: `${origin}${sourcePath(source)}`,
  title: source.title,
  kind: source.kind,
  publisher: source.publisher,
  url: source.url,
  issued: dayOf(source.issued),
  published: dayOf(source.published),
  capturedOn: source.capturedOn,
  obtained: source.obtained,
});
