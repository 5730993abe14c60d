CREATE TYPE "desk"."capture_method" AS ENUM('pasted', 'uploaded', 'fetched', 'emailed', 'command_line', 'derived');--> statement-breakpoint
CREATE TYPE "desk"."capture_state" AS ENUM('pending', 'ready', 'refused');--> statement-breakpoint
CREATE TYPE "desk"."derivation" AS ENUM('edited_clip', 'proxy', 'captions', 'transcript', 'poster', 'redacted', 'other');--> statement-breakpoint
CREATE TYPE "desk"."extraction_outcome" AS ENUM('text', 'no_text', 'empty', 'encrypted', 'damaged', 'too_large', 'timed_out', 'unsupported');--> statement-breakpoint
CREATE TYPE "desk"."anchor_state" AS ENUM('exact', 'moved', 'lost');--> statement-breakpoint
CREATE TYPE "desk"."coverage" AS ENUM('shows', 'partly_shows', 'cannot_show');--> statement-breakpoint
CREATE TYPE "desk"."excerpt_origin" AS ENUM('chosen', 'found');--> statement-breakpoint
CREATE TYPE "desk"."excerpt_purpose" AS ENUM('words', 'context', 'date');--> statement-breakpoint
CREATE TYPE "desk"."media_kind" AS ENUM('video', 'audio');--> statement-breakpoint
CREATE TYPE "desk"."sound_state" AS ENUM('sound', 'silent', 'unknown');--> statement-breakpoint
CREATE TYPE "desk"."request_event_kind" AS ENUM('filed', 'acknowledged', 'extended', 'fee_asked', 'fee_paid', 'partly_refused', 'refused', 'appealed', 'appeal_decided', 'released', 'withdrawn', 'closed', 'other');--> statement-breakpoint
CREATE TYPE "desk"."source_disclosure" AS ENUM('whole', 'passages');--> statement-breakpoint
ALTER TYPE "desk"."revision_subject" ADD VALUE 'records_request';--> statement-breakpoint
CREATE TABLE "desk"."capture_pages" (
	"text_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"width" real NOT NULL,
	"height" real NOT NULL,
	"runs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"image_sha256" text,
	CONSTRAINT "capture_pages_pkey" PRIMARY KEY("text_id","number"),
	CONSTRAINT "capture_pages_range" CHECK ("desk"."capture_pages"."start" <= "desk"."capture_pages"."end")
);
--> statement-breakpoint
CREATE TABLE "desk"."capture_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"capture_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"extractor" text NOT NULL,
	"extractor_version" text NOT NULL,
	"outcome" "desk"."extraction_outcome" NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"blocks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"report" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "capture_texts_sequence_once" UNIQUE("capture_id","sequence"),
	CONSTRAINT "capture_texts_extractor_once" UNIQUE("capture_id","extractor","extractor_version"),
	CONSTRAINT "capture_texts_nfc" CHECK ("desk"."capture_texts"."text" is nfc normalized),
	CONSTRAINT "capture_texts_outcome" CHECK (("desk"."capture_texts"."outcome" = 'text') = ("desk"."capture_texts"."text" <> ''))
);
--> statement-breakpoint
CREATE TABLE "desk"."captures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"state" "desk"."capture_state" DEFAULT 'pending' NOT NULL,
	"sha256" text,
	"size" bigint,
	"media_type" text DEFAULT '' NOT NULL,
	"original_name" text DEFAULT '' NOT NULL,
	"method" "desk"."capture_method" NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"final_address" text DEFAULT '' NOT NULL,
	"obtained_at" timestamp with time zone DEFAULT now() NOT NULL,
	"obtained_by_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"derivation" "desk"."derivation",
	"parent_id" uuid,
	"refusal" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "captures_sha256_form" CHECK ("desk"."captures"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "captures_ready_is_whole" CHECK ("desk"."captures"."state" <> 'ready' or ("desk"."captures"."sha256" is not null and "desk"."captures"."size" is not null and "desk"."captures"."media_type" <> '')),
	CONSTRAINT "captures_refused_says_why" CHECK (("desk"."captures"."state" = 'refused') = ("desk"."captures"."refusal" <> '')),
	CONSTRAINT "captures_parent_is_derived" CHECK ("desk"."captures"."parent_id" is null or "desk"."captures"."derivation" is not null),
	CONSTRAINT "captures_not_own_parent" CHECK ("desk"."captures"."parent_id" <> "desk"."captures"."id")
);
--> statement-breakpoint
CREATE TABLE "desk"."uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"original_name" text DEFAULT '' NOT NULL,
	"derivation" "desk"."derivation",
	"parent_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"capture_id" uuid,
	"abandoned_at" timestamp with time zone,
	CONSTRAINT "uploads_id_form" CHECK ("desk"."uploads"."id" ~ '^[0-9a-f]{32}$'),
	CONSTRAINT "uploads_size" CHECK ("desk"."uploads"."size" >= 0)
);
--> statement-breakpoint
CREATE TABLE "desk"."excerpt_anchors" (
	"excerpt_id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"state" "desk"."anchor_state" NOT NULL,
	"start" integer,
	"end" integer,
	"page" integer,
	"boxes" jsonb,
	CONSTRAINT "excerpt_anchors_pkey" PRIMARY KEY("excerpt_id","text_id"),
	CONSTRAINT "excerpt_anchors_range" CHECK (("desk"."excerpt_anchors"."state" = 'lost') = ("desk"."excerpt_anchors"."start" is null) and ("desk"."excerpt_anchors"."start" is null) = ("desk"."excerpt_anchors"."end" is null))
);
--> statement-breakpoint
CREATE TABLE "desk"."excerpts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"purpose" "desk"."excerpt_purpose" DEFAULT 'words' NOT NULL,
	"origin" "desk"."excerpt_origin" DEFAULT 'chosen' NOT NULL,
	"capture_id" uuid NOT NULL,
	"text_id" uuid,
	"start" integer,
	"end" integer,
	"exact" text DEFAULT '' NOT NULL,
	"prefix" text DEFAULT '' NOT NULL,
	"suffix" text DEFAULT '' NOT NULL,
	"page" integer,
	"boxes" jsonb,
	"from_ms" integer,
	"to_ms" integer,
	"coverage" "desk"."coverage",
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "excerpts_position_once" UNIQUE("statement_id","position"),
	CONSTRAINT "excerpts_text_range" CHECK (("desk"."excerpts"."text_id" is null) = ("desk"."excerpts"."start" is null) and ("desk"."excerpts"."start" is null) = ("desk"."excerpts"."end" is null)
        and ("desk"."excerpts"."text_id" is null) = ("desk"."excerpts"."exact" = '') and ("desk"."excerpts"."start" is null or (0 <= "desk"."excerpts"."start" and "desk"."excerpts"."start" < "desk"."excerpts"."end"))),
	CONSTRAINT "excerpts_time_range" CHECK (("desk"."excerpts"."from_ms" is null) = ("desk"."excerpts"."to_ms" is null) and ("desk"."excerpts"."from_ms" is null or (0 <= "desk"."excerpts"."from_ms" and "desk"."excerpts"."from_ms" < "desk"."excerpts"."to_ms"))),
	CONSTRAINT "excerpts_somewhere" CHECK ("desk"."excerpts"."text_id" is not null or "desk"."excerpts"."from_ms" is not null),
	CONSTRAINT "excerpts_clip_coverage" CHECK ("desk"."excerpts"."text_id" is not null or "desk"."excerpts"."coverage" is not null)
);
--> statement-breakpoint
CREATE TABLE "desk"."cue_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cue_id" uuid NOT NULL,
	"text" text NOT NULL,
	"speaker" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"made_by_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk"."cues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"transcript_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"start_ms" integer NOT NULL,
	"end_ms" integer NOT NULL,
	"speaker" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "cues_position_once" UNIQUE("transcript_id","position"),
	CONSTRAINT "cues_times" CHECK (0 <= "desk"."cues"."start_ms" and "desk"."cues"."start_ms" <= "desk"."cues"."end_ms")
);
--> statement-breakpoint
CREATE TABLE "desk"."media" (
	"capture_id" uuid PRIMARY KEY NOT NULL,
	"kind" "desk"."media_kind" NOT NULL,
	"duration_ms" integer,
	"width" integer,
	"height" integer,
	"frame_rate" real,
	"sound" "desk"."sound_state" DEFAULT 'unknown' NOT NULL,
	"clock_reads" text DEFAULT '' NOT NULL,
	"clock_at_ms" integer,
	"clock_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "media_clock_whole" CHECK (("desk"."media"."clock_reads" <> '') = ("desk"."media"."clock_at_ms" is not null)),
	CONSTRAINT "media_clock_form" CHECK ("desk"."media"."clock_reads" = '' or "desk"."media"."clock_reads" ~ '^(\d{4}-\d{2}-\d{2} )?\d{2}:\d{2}:\d{2}(\.\d{1,3})?$'),
	CONSTRAINT "media_duration" CHECK ("desk"."media"."duration_ms" >= 0)
);
--> statement-breakpoint
CREATE TABLE "desk"."transcripts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"capture_id" uuid NOT NULL,
	"media_capture_id" uuid,
	"language" text DEFAULT 'en' NOT NULL,
	"made_by" text DEFAULT '' NOT NULL,
	"cue_count" integer NOT NULL,
	"broken_count" integer DEFAULT 0 NOT NULL,
	"report" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "transcripts_capture_once" UNIQUE("capture_id")
);
--> statement-breakpoint
CREATE TABLE "record"."source_evidence" (
	"source_id" uuid PRIMARY KEY NOT NULL,
	"evidence" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record"."excerpts" (
	"statement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"source_id" uuid NOT NULL,
	"capture_id" uuid NOT NULL,
	"text_id" uuid,
	"start" integer,
	"end" integer,
	"from_ms" integer,
	"to_ms" integer,
	"state" text NOT NULL,
	"excerpt" jsonb NOT NULL,
	CONSTRAINT "public_excerpts_pkey" PRIMARY KEY("statement_id","position")
);
--> statement-breakpoint
CREATE TABLE "record"."files" (
	"sha256" text NOT NULL,
	"source_id" uuid NOT NULL,
	"capture_id" uuid NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "files_pkey" PRIMARY KEY("capture_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "record"."pages" (
	"text_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"width" real NOT NULL,
	"height" real NOT NULL,
	"image_sha256" text,
	CONSTRAINT "public_pages_pkey" PRIMARY KEY("text_id","number")
);
--> statement-breakpoint
CREATE TABLE "record"."texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"capture_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"text" text NOT NULL,
	"blocks" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record"."transcripts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"capture_id" uuid NOT NULL,
	"media_capture_id" uuid,
	"language" text NOT NULL,
	"made_by" text NOT NULL,
	"cues" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk"."records_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer,
	"subject" text NOT NULL,
	"agency_name" text NOT NULL,
	"agency_id" uuid,
	"law" text DEFAULT '' NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"requester_name" text NOT NULL,
	"requester_id" uuid,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "records_requests_subject" CHECK (btrim("desk"."records_requests"."subject") <> ''),
	CONSTRAINT "records_requests_agency" CHECK (btrim("desk"."records_requests"."agency_name") <> ''),
	CONSTRAINT "records_requests_requester" CHECK (btrim("desk"."records_requests"."requester_name") <> '')
);
--> statement-breakpoint
CREATE TABLE "desk"."released_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"event_id" uuid NOT NULL,
	"capture_id" uuid,
	"description" text NOT NULL,
	"redactions" text DEFAULT '' NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "released_items_position_once" UNIQUE("request_id","position"),
	CONSTRAINT "released_items_capture_once" UNIQUE("capture_id"),
	CONSTRAINT "released_items_description" CHECK (btrim("desk"."released_items"."description") <> '')
);
--> statement-breakpoint
CREATE TABLE "desk"."request_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" "desk"."request_event_kind" NOT NULL,
	"sent_edtf" text,
	"postmarked_edtf" text,
	"received_edtf" text,
	"exemption" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"replaces_id" uuid,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_events_position_once" UNIQUE("request_id","position"),
	CONSTRAINT "request_events_replaced_once" UNIQUE("replaces_id")
);
--> statement-breakpoint
ALTER TABLE "desk"."sources" ADD COLUMN "disclosure" "desk"."source_disclosure" DEFAULT 'passages' NOT NULL;--> statement-breakpoint
ALTER TABLE "desk"."capture_pages" ADD CONSTRAINT "capture_pages_text_id_capture_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "desk"."capture_texts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."capture_texts" ADD CONSTRAINT "capture_texts_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "desk"."captures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."captures" ADD CONSTRAINT "captures_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."captures" ADD CONSTRAINT "captures_obtained_by_id_users_id_fk" FOREIGN KEY ("obtained_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."captures" ADD CONSTRAINT "captures_parent_id_captures_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."captures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."uploads" ADD CONSTRAINT "uploads_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."uploads" ADD CONSTRAINT "uploads_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."uploads" ADD CONSTRAINT "uploads_parent_id_captures_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."captures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."uploads" ADD CONSTRAINT "uploads_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "desk"."captures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."excerpt_anchors" ADD CONSTRAINT "excerpt_anchors_excerpt_id_excerpts_id_fk" FOREIGN KEY ("excerpt_id") REFERENCES "desk"."excerpts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."excerpt_anchors" ADD CONSTRAINT "excerpt_anchors_text_id_capture_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "desk"."capture_texts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."excerpts" ADD CONSTRAINT "excerpts_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."excerpts" ADD CONSTRAINT "excerpts_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "desk"."captures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."excerpts" ADD CONSTRAINT "excerpts_text_id_capture_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "desk"."capture_texts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."cue_corrections" ADD CONSTRAINT "cue_corrections_cue_id_cues_id_fk" FOREIGN KEY ("cue_id") REFERENCES "desk"."cues"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."cue_corrections" ADD CONSTRAINT "cue_corrections_made_by_id_users_id_fk" FOREIGN KEY ("made_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."cues" ADD CONSTRAINT "cues_transcript_id_transcripts_id_fk" FOREIGN KEY ("transcript_id") REFERENCES "desk"."transcripts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."media" ADD CONSTRAINT "media_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "desk"."captures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."transcripts" ADD CONSTRAINT "transcripts_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "desk"."captures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."transcripts" ADD CONSTRAINT "transcripts_media_capture_id_captures_id_fk" FOREIGN KEY ("media_capture_id") REFERENCES "desk"."captures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."source_evidence" ADD CONSTRAINT "source_evidence_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "record"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."excerpts" ADD CONSTRAINT "excerpts_statement_id_editions_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "record"."editions"("statement_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."excerpts" ADD CONSTRAINT "excerpts_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "record"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."files" ADD CONSTRAINT "files_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "record"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."pages" ADD CONSTRAINT "pages_text_id_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "record"."texts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."texts" ADD CONSTRAINT "texts_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "record"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."transcripts" ADD CONSTRAINT "transcripts_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "record"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."records_requests" ADD CONSTRAINT "records_requests_agency_id_agents_id_fk" FOREIGN KEY ("agency_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."records_requests" ADD CONSTRAINT "records_requests_requester_id_agents_id_fk" FOREIGN KEY ("requester_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."records_requests" ADD CONSTRAINT "records_requests_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."released_items" ADD CONSTRAINT "released_items_request_id_records_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "desk"."records_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."released_items" ADD CONSTRAINT "released_items_event_id_request_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "desk"."request_events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."released_items" ADD CONSTRAINT "released_items_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "desk"."captures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."released_items" ADD CONSTRAINT "released_items_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."request_events" ADD CONSTRAINT "request_events_request_id_records_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "desk"."records_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."request_events" ADD CONSTRAINT "request_events_replaces_id_request_events_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "desk"."request_events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."request_events" ADD CONSTRAINT "request_events_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "captures_source_idx" ON "desk"."captures" USING btree ("source_id","id");--> statement-breakpoint
CREATE INDEX "captures_parent_idx" ON "desk"."captures" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "captures_sha256_idx" ON "desk"."captures" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "captures_pending_idx" ON "desk"."captures" USING btree ("created_at") WHERE "desk"."captures"."state" = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "captures_once_in_source" ON "desk"."captures" USING btree ("source_id","sha256") WHERE "desk"."captures"."state" = 'ready';--> statement-breakpoint
CREATE INDEX "uploads_open_idx" ON "desk"."uploads" USING btree ("expires_at") WHERE "desk"."uploads"."finished_at" is null and "desk"."uploads"."abandoned_at" is null;--> statement-breakpoint
CREATE INDEX "uploads_owner_idx" ON "desk"."uploads" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "excerpts_capture_idx" ON "desk"."excerpts" USING btree ("capture_id");--> statement-breakpoint
CREATE INDEX "excerpts_text_idx" ON "desk"."excerpts" USING btree ("text_id");--> statement-breakpoint
CREATE INDEX "cue_corrections_cue_idx" ON "desk"."cue_corrections" USING btree ("cue_id","id");--> statement-breakpoint
CREATE INDEX "transcripts_media_idx" ON "desk"."transcripts" USING btree ("media_capture_id");--> statement-breakpoint
CREATE INDEX "public_excerpts_source_idx" ON "record"."excerpts" USING btree ("source_id","text_id","start");--> statement-breakpoint
CREATE INDEX "files_source_idx" ON "record"."files" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "public_texts_source_idx" ON "record"."texts" USING btree ("source_id","capture_id","sequence");--> statement-breakpoint
CREATE INDEX "public_transcripts_source_idx" ON "record"."transcripts" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "public_transcripts_media_idx" ON "record"."transcripts" USING btree ("media_capture_id");--> statement-breakpoint
CREATE UNIQUE INDEX "records_requests_number_key" ON "desk"."records_requests" USING btree ("number");--> statement-breakpoint
CREATE INDEX "records_requests_agency_idx" ON "desk"."records_requests" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "released_items_event_idx" ON "desk"."released_items" USING btree ("event_id");