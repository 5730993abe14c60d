import type { CreativeWork, MediaObject, WithContext } from "schema-dts";
import { machineDate } from "@/lib/dates/words";
import { filePath } from "@/lib/evidence/file-address";
import type { SourceRecord } from "@/lib/evidence/queries/source-record";
import { sourcePath } from "@/lib/sources/profile";

/** The source for machines: the work, and the files readers may take away, each with its hash. */
export function sourceJsonLd({ profile, files }: SourceRecord, origin: string): WithContext<CreativeWork> {
  const published = profile.published.basis === "stated" ? machineDate(profile.published.edtf) : null;
  const address = origin + sourcePath(profile);
  return {
    "@context": "https://schema.org",
    "@type": "CreativeWork",
    "@id": address,
    url: address,
    identifier: `D-${profile.number}`,
    name: profile.title,
    ...(profile.publisher ? { publisher: { "@type": "Organization", name: profile.publisher } } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(profile.url ? { sameAs: profile.url } : {}),
    ...(files.length > 0
      ? {
          encoding: files.map(
            ({ captureId, sha256, mediaType, size, name }): MediaObject => ({
              "@type": "MediaObject",
              contentUrl: origin + filePath(captureId),
              encodingFormat: mediaType,
              contentSize: String(size),
              sha256,
              ...(name ? { name } : {}),
            }),
          ),
        }
      : {}),
  };
}
