// A cited place in the W3C Web Annotation model: the statement is the body, the place in the file the target.
import { z } from "zod";
import { filePath } from "../evidence/file-address";
import type { StatementExcerpt } from "../evidence/queries/statement-excerpts";
import { rangeInSeconds } from "../media/times";
import { sourcePath } from "../sources/profile";
import { statementPath } from "../statements/card";
import { apiAddress } from "./parts";

const selector = z
  .union([
    z.strictObject({
      type: z.literal("TextQuoteSelector"),
      exact: z.string(),
      prefix: z.string(),
      suffix: z.string(),
    }),
    z.strictObject({
      type: z.literal("TextPositionSelector"),
      start: z.int().describe("Code points of the text as it was drawn from the file."),
      end: z.int(),
    }),
    z.strictObject({
      type: z.literal("FragmentSelector"),
      conformsTo: z.enum(["http://www.w3.org/TR/media-frags/", "http://tools.ietf.org/rfc/rfc3778"]),
      value: z.string().describe("t=72,91 of a recording, page=2 of a PDF."),
    }),
  ])
  .meta({ id: "Selector" });

const context = ["http://www.w3.org/ns/anno.jsonld", { sha256: "http://schema.org/sha256" }] as const;

export const apiAnnotation = z
  .strictObject({
    "@context": z.tuple([z.literal(context[0]), z.strictObject({ sha256: z.literal(context[1].sha256) })]),
    id: apiAddress,
    type: z.literal("Annotation"),
    motivation: z.enum(["linking", "describing"]),
    created: z.iso.datetime(),
    body: z.strictObject({
      id: apiAddress.describe("The statement."),
      format: z.literal("text/html"),
      language: z.string(),
    }),
    target: z.strictObject({
      type: z.literal("SpecificResource"),
      source: z.strictObject({
        id: z
          .string()
          .describe("The file; a name made of its hash (RFC 6920) where readers are not given it."),
        type: z.enum(["Video", "Sound", "Text"]),
        format: z.string(),
        sha256: z.string(),
      }),
      scope: apiAddress.describe("The page of the source."),
      selector: z.array(selector),
    }),
  })
  .meta({ id: "Annotation", description: "A W3C Web Annotation, as JSON-LD." });

export const annotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

type Annotation = z.output<typeof apiAnnotation>;

export function annotationOf(cited: StatementExcerpt, origin: string): Annotation {
  const { statement, excerpt, given, publishedAt } = cited;
  const { capture } = excerpt;
  return {
    "@context": [context[0], { ...context[1] }],
    id: `${origin}/api/v1/statements/S-${statement.number}/excerpts/${excerpt.position}`,
    type: "Annotation",
    motivation: excerpt.description === "" ? "linking" : "describing",
    created: publishedAt,
    body: { id: origin + statementPath(statement), format: "text/html", language: statement.language },
    target: {
      type: "SpecificResource",
      source: {
        id: given ? origin + filePath(capture.id) : nameOfHash(capture.sha256),
        type: kindOf(capture.mediaType),
        format: capture.mediaType,
        sha256: capture.sha256,
      },
      scope: origin + sourcePath(excerpt.source),
      selector: selectorsOf(cited),
    },
  };
}

// Any one of them leads to the place; a text that no longer holds the words has no position to name.
function selectorsOf({ excerpt, start, end, state }: StatementExcerpt): Annotation["target"]["selector"] {
  const { exact, prefix, suffix, page, fromMs, toMs } = excerpt;
  return [
    ...(exact === "" ? [] : [{ type: "TextQuoteSelector" as const, exact, prefix, suffix }]),
    ...(start === null || end === null || state === "lost"
      ? []
      : [{ type: "TextPositionSelector" as const, start, end }]),
    ...(page === null
      ? []
      : [
          {
            type: "FragmentSelector" as const,
            conformsTo: "http://tools.ietf.org/rfc/rfc3778" as const,
            value: `page=${page}`,
          },
        ]),
    ...(fromMs === null || toMs === null
      ? []
      : [
          {
            type: "FragmentSelector" as const,
            conformsTo: "http://www.w3.org/TR/media-frags/" as const,
            value: `t=${rangeInSeconds({ fromMs, toMs })}`,
          },
        ]),
  ];
}

const kindOf = (mediaType: string) =>
  mediaType.startsWith("video/") ? "Video" : mediaType.startsWith("audio/") ? "Sound" : "Text";

const nameOfHash = (sha256: string) => `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;
