ALTER TABLE "record"."timeline" ADD COLUMN "day_known" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
update record.timeline t set day_known = false from record.editions e
where e.statement_id = t.statement_id and e.card ->> 'filedBy' = 'logged';
