CREATE TYPE "desk"."correction_kind" AS ENUM('clarification', 'correction', 'retraction', 'update', 'source_changed');--> statement-breakpoint
CREATE TYPE "desk"."correction_state" AS ENUM('draft', 'submitted', 'changes_requested', 'approved', 'issued', 'withdrawn');--> statement-breakpoint
ALTER TYPE "desk"."revision_act" ADD VALUE 'correction_opened';--> statement-breakpoint
ALTER TYPE "desk"."revision_act" ADD VALUE 'correction_withdrawn';--> statement-breakpoint
ALTER TYPE "desk"."revision_act" ADD VALUE 'recalled';--> statement-breakpoint
ALTER TYPE "desk"."revision_act" ADD VALUE 'restored';--> statement-breakpoint
ALTER TYPE "desk"."revision_act" ADD VALUE 'merged';--> statement-breakpoint
ALTER TYPE "desk"."revision_act" ADD VALUE 'unmerged';--> statement-breakpoint
CREATE TABLE "desk"."corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"kind" "desk"."correction_kind" NOT NULL,
	"note" text NOT NULL,
	"state" "desk"."correction_state" DEFAULT 'draft' NOT NULL,
	"opened_by_id" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"content_hash" text,
	"issued_at" timestamp with time zone,
	"issued_by_id" uuid,
	CONSTRAINT "corrections_note_present" CHECK ("desk"."corrections"."state" in ('draft', 'withdrawn') or btrim("desk"."corrections"."note") <> ''),
	CONSTRAINT "corrections_issued_whole" CHECK (("desk"."corrections"."state" = 'issued') = ("desk"."corrections"."issued_at" is not null) and ("desk"."corrections"."state" = 'issued') = ("desk"."corrections"."issued_by_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "record"."corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"note" text NOT NULL,
	"signed_by" text NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"wrong_since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record"."retracted_places" (
	"subject_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "retracted_places_pkey" PRIMARY KEY("subject_id","statement_id")
);
--> statement-breakpoint
CREATE TABLE "record"."versions" (
	"statement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content_hash" text NOT NULL,
	"card" jsonb NOT NULL,
	"detail" jsonb NOT NULL,
	"basis" uuid[] NOT NULL,
	"shown_from" timestamp with time zone NOT NULL,
	"shown_to" timestamp with time zone NOT NULL,
	CONSTRAINT "versions_pkey" PRIMARY KEY("statement_id","version")
);
--> statement-breakpoint
ALTER TABLE "record"."editions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "record"."editions" ADD COLUMN "corrected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "desk"."statements" ADD COLUMN "embargo_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "desk"."statements" ADD COLUMN "release_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "desk"."statements" ADD COLUMN "assignee_id" uuid;--> statement-breakpoint
ALTER TABLE "desk"."corrections" ADD CONSTRAINT "corrections_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."corrections" ADD CONSTRAINT "corrections_opened_by_id_users_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."corrections" ADD CONSTRAINT "corrections_issued_by_id_users_id_fk" FOREIGN KEY ("issued_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."corrections" ADD CONSTRAINT "corrections_statement_id_editions_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "record"."editions"("statement_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."retracted_places" ADD CONSTRAINT "retracted_places_statement_id_editions_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "record"."editions"("statement_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."versions" ADD CONSTRAINT "versions_statement_id_editions_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "record"."editions"("statement_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "corrections_one_open" ON "desk"."corrections" USING btree ("statement_id") WHERE "desk"."corrections"."state" not in ('issued', 'withdrawn');--> statement-breakpoint
CREATE INDEX "corrections_statement_idx" ON "desk"."corrections" USING btree ("statement_id","opened_at");--> statement-breakpoint
CREATE INDEX "public_corrections_page_idx" ON "record"."corrections" USING btree ("issued_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "public_corrections_kind_idx" ON "record"."corrections" USING btree ("kind","issued_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "public_corrections_statement_idx" ON "record"."corrections" USING btree ("statement_id","version");--> statement-breakpoint
ALTER TABLE "desk"."statements" ADD CONSTRAINT "statements_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "statements_assignee_idx" ON "desk"."statements" USING btree ("assignee_id","status") WHERE "desk"."statements"."assignee_id" is not null;--> statement-breakpoint
CREATE INDEX "statements_release_idx" ON "desk"."statements" USING btree ("release_at") WHERE "desk"."statements"."release_at" is not null;--> statement-breakpoint
ALTER TABLE "desk"."statements" ADD CONSTRAINT "statements_scheduled_has_time" CHECK (("desk"."statements"."status" = 'scheduled') = ("desk"."statements"."release_at" is not null));