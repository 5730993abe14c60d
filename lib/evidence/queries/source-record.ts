import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { SourceProfile } from "../../sources/profile";
import { mostCounted, type SourceEvidence } from "../source-evidence";

/** A file readers may download. */
export type PublicFile = { captureId: string; sha256: string; mediaType: string; size: number; name: string };

/** The latest text of a capture that readers may read whole. */
export type PublicText = {
  id: string;
  captureId: string;
  /** Whether there are any: a scan has pictures of its pages alone. */
  words: boolean;
  pages: number;
  images: number;
};

export type SourceRecord = {
  id: string;
  profile: SourceProfile;
  /** Null for a source that was public before evidence was kept. */
  evidence: SourceEvidence | null;
  files: PublicFile[];
  texts: PublicText[];
  /** Published statements drawn from it or citing it, counted up to `mostCounted`. */
  statements: number;
  /** Cited places in it, counted likewise. */
  excerpts: number;
};

/** A public source by its number or its id, with its custody and what of it can be read. */
export async function sourceRecord(
  db: Database,
  name: { number: number } | { id: string },
): Promise<SourceRecord | null> {
  const [row] = await db.execute<SourceRecord>(sql`
    select s.id, s.profile, v.evidence,
      coalesce((
        select jsonb_agg(jsonb_build_object('captureId', f.capture_id, 'sha256', f.sha256, 'mediaType', f.media_type,
          'size', f.size, 'name', f.name) order by f.capture_id, f.sha256)
        from record.files f where f.source_id = s.id), '[]') as files,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', t.id, 'captureId', t.capture_id, 'words', t.words,
          'pages', (select count(*) from record.pages p where p.text_id = t.id),
          'images', (select count(p.image_sha256) from record.pages p where p.text_id = t.id)) order by t.capture_id)
        from (
          select distinct on (capture_id) id, capture_id, text <> '' as words from record.texts
          where source_id = s.id order by capture_id, text = '', sequence desc
        ) t), '[]') as texts,
      (select count(*)::int from (
        select e.statement_id from record.editions e where e.source_id = s.id and e.status <> 'retracted'
        union
        (select x.statement_id from record.excerpts x join record.editions e on e.statement_id = x.statement_id
          where x.source_id = s.id and e.status <> 'retracted' limit ${mostCounted + 1})
        limit ${mostCounted + 1}) counted) as statements,
      (select count(*)::int from (
        select from record.excerpts x join record.editions e on e.statement_id = x.statement_id
        where x.source_id = s.id and e.status <> 'retracted' limit ${mostCounted + 1}) counted) as excerpts
    from record.sources s left join record.source_evidence v on v.source_id = s.id
    where ${"number" in name ? sql`s.number = ${name.number}` : sql`s.id = ${name.id}::uuid`}`);
  return row ?? null;
}
