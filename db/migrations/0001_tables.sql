CREATE SCHEMA "desk";
--> statement-breakpoint
CREATE SCHEMA "record";
--> statement-breakpoint
CREATE TYPE "desk"."ballot_option" AS ENUM('yes', 'no', 'abstained', 'absent', 'excused', 'not_voting');--> statement-breakpoint
CREATE TYPE "desk"."bill_action_kind" AS ENUM('filed', 'introduced', 'amended', 'passed_lower', 'passed_upper', 'failed', 'signed', 'vetoed', 'became_law', 'took_effect', 'other');--> statement-breakpoint
CREATE TYPE "desk"."bill_name_kind" AS ENUM('everyday', 'official', 'former');--> statement-breakpoint
CREATE TYPE "desk"."chamber" AS ENUM('lower', 'upper', 'joint', 'executive');--> statement-breakpoint
CREATE TYPE "desk"."vote_result" AS ENUM('passed', 'failed', 'tied');--> statement-breakpoint
CREATE TYPE "desk"."agent_kind" AS ENUM('person', 'organization', 'group');--> statement-breakpoint
CREATE TYPE "desk"."agent_name_kind" AS ENUM('main', 'alias', 'former', 'short');--> statement-breakpoint
CREATE TYPE "desk"."jurisdiction_kind" AS ENUM('country', 'state', 'county', 'municipality');--> statement-breakpoint
CREATE TYPE "desk"."review_decision" AS ENUM('approve', 'request_changes', 'comment');--> statement-breakpoint
CREATE TYPE "desk"."revision_act" AS ENUM('logged', 'edited', 'submitted', 'changes_requested', 'approved', 'scheduled', 'published', 'corrected', 'retracted');--> statement-breakpoint
CREATE TYPE "desk"."revision_subject" AS ENUM('statement', 'agent', 'office', 'bill', 'source');--> statement-breakpoint
CREATE TYPE "desk"."basis" AS ENUM('stated', 'inferred');--> statement-breakpoint
CREATE TYPE "desk"."source_kind" AS ENUM('press_release', 'letter', 'web_page', 'news_article', 'social_post', 'transcript', 'video', 'audio', 'official_record', 'other');--> statement-breakpoint
CREATE TYPE "desk"."attribution_role" AS ENUM('speaker', 'signatory', 'on_behalf_of', 'relayed_by', 'published_by', 'paid_for_by', 'quoted');--> statement-breakpoint
CREATE TYPE "desk"."bill_basis" AS ENUM('explicit', 'inferred');--> statement-breakpoint
CREATE TYPE "desk"."capacity" AS ENUM('official', 'personal', 'both', 'candidate');--> statement-breakpoint
CREATE TYPE "desk"."link_kind" AS ENUM('answers', 'denies', 'repeats', 'quotes', 'corrects', 'retracts', 'endorses');--> statement-breakpoint
CREATE TYPE "desk"."stance" AS ENUM('supports', 'opposes', 'mixed', 'none_stated');--> statement-breakpoint
CREATE TYPE "desk"."statement_kind" AS ENUM('press_release', 'letter', 'post', 'speech', 'interview', 'testimony', 'debate', 'other');--> statement-breakpoint
CREATE TYPE "desk"."statement_status" AS ENUM('draft', 'submitted', 'changes_requested', 'approved', 'scheduled', 'published', 'corrected', 'retracted');--> statement-breakpoint
CREATE TYPE "desk"."words_kind" AS ENUM('verbatim', 'translated', 'paraphrase');--> statement-breakpoint
CREATE TYPE "desk"."user_role" AS ENUM('reporter', 'editor', 'admin');--> statement-breakpoint
CREATE TABLE "desk"."ballots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vote_id" uuid NOT NULL,
	"agent_id" uuid,
	"printed_name" text NOT NULL,
	"option" "desk"."ballot_option" NOT NULL,
	CONSTRAINT "ballots_printed_once" UNIQUE("vote_id","printed_name")
);
--> statement-breakpoint
CREATE TABLE "desk"."bill_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"bill_id" uuid NOT NULL,
	"kind" "desk"."bill_action_kind" NOT NULL,
	"chamber" "desk"."chamber",
	"day_edtf" text NOT NULL,
	"day_from" date NOT NULL,
	"day_to" date NOT NULL,
	"description" text NOT NULL,
	"source_id" uuid,
	CONSTRAINT "bill_actions_bounds" CHECK ("desk"."bill_actions"."day_from" <= "desk"."bill_actions"."day_to")
);
--> statement-breakpoint
CREATE TABLE "desk"."bill_names" (
	"id" uuid PRIMARY KEY NOT NULL,
	"bill_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" "desk"."bill_name_kind" NOT NULL,
	CONSTRAINT "bill_names_once" UNIQUE("bill_id","name")
);
--> statement-breakpoint
CREATE TABLE "desk"."bills" (
	"id" uuid PRIMARY KEY NOT NULL,
	"legislative_session_id" uuid NOT NULL,
	"identifier" text NOT NULL,
	"identifier_slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bills_identifier_slug_form" CHECK ("desk"."bills"."identifier_slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "bills_title_present" CHECK (btrim("desk"."bills"."title") <> '')
);
--> statement-breakpoint
CREATE TABLE "desk"."legislative_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"jurisdiction_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	CONSTRAINT "legislative_sessions_slug_form" CHECK ("desk"."legislative_sessions"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "legislative_sessions_range" CHECK ("desk"."legislative_sessions"."starts_on" <= "desk"."legislative_sessions"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "desk"."vote_counts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vote_id" uuid NOT NULL,
	"yes" integer NOT NULL,
	"no" integer NOT NULL,
	"absent" integer,
	"not_voting" integer,
	"source_id" uuid,
	CONSTRAINT "vote_counts_not_negative" CHECK (least("desk"."vote_counts"."yes", "desk"."vote_counts"."no", "desk"."vote_counts"."absent", "desk"."vote_counts"."not_voting") >= 0)
);
--> statement-breakpoint
CREATE TABLE "desk"."votes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"bill_id" uuid NOT NULL,
	"chamber" "desk"."chamber" NOT NULL,
	"identifier" text DEFAULT '' NOT NULL,
	"question" text NOT NULL,
	"day_edtf" text NOT NULL,
	"day_from" date NOT NULL,
	"day_to" date NOT NULL,
	"result" "desk"."vote_result" NOT NULL,
	CONSTRAINT "votes_bounds" CHECK ("desk"."votes"."day_from" <= "desk"."votes"."day_to")
);
--> statement-breakpoint
CREATE TABLE "desk"."agent_names" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agent_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" "desk"."agent_name_kind" NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "agent_names_once" UNIQUE("agent_id","name","kind"),
	CONSTRAINT "agent_names_name_present" CHECK (btrim("desk"."agent_names"."name") <> ''),
	CONSTRAINT "agent_names_range" CHECK ("desk"."agent_names"."valid_from" <= "desk"."agent_names"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "desk"."agents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "desk"."agent_kind" NOT NULL,
	"name" text NOT NULL,
	"sort_name" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"parent_id" uuid,
	"created_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agents_name_present" CHECK (btrim("desk"."agents"."name") <> ''),
	CONSTRAINT "agents_not_own_parent" CHECK ("desk"."agents"."parent_id" <> "desk"."agents"."id"),
	CONSTRAINT "agents_people_have_no_parent" CHECK ("desk"."agents"."kind" <> 'person' or "desk"."agents"."parent_id" is null)
);
--> statement-breakpoint
CREATE TABLE "desk"."identifiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agent_id" uuid NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk"."jurisdictions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" "desk"."jurisdiction_kind" NOT NULL,
	CONSTRAINT "jurisdictions_slug_form" CHECK ("desk"."jurisdictions"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "record"."addresses" (
	"path" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "record"."editions" (
	"statement_id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"slug" text NOT NULL,
	"status" text NOT NULL,
	"source_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"filed_on" date NOT NULL,
	"card" jsonb NOT NULL,
	"detail" jsonb NOT NULL,
	"basis" uuid[] NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', coalesce(card->>'words', '')), 'A')
        || setweight(to_tsvector('english', coalesce(card->>'summary', '')), 'B')
        || setweight(to_tsvector('simple', coalesce(detail->>'names', '')), 'B')) STORED
);
--> statement-breakpoint
CREATE TABLE "record"."agents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"sort_name" text NOT NULL,
	"profile" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', coalesce(profile->>'searchable', ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "record"."bills" (
	"id" uuid PRIMARY KEY NOT NULL,
	"jurisdiction" text NOT NULL,
	"session" text NOT NULL,
	"identifier_slug" text NOT NULL,
	"identifier" text NOT NULL,
	"title" text NOT NULL,
	"profile" jsonb NOT NULL,
	"latest_action_on" date,
	"published_at" timestamp with time zone NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', coalesce(profile->>'searchable', ''))) STORED
);
--> statement-breakpoint
CREATE TABLE "record"."sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"profile" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record"."timeline" (
	"subject_id" uuid NOT NULL,
	"filed_on" date NOT NULL,
	"number" integer NOT NULL,
	"statement_id" uuid NOT NULL,
	"roles" text[] NOT NULL,
	CONSTRAINT "timeline_pkey" PRIMARY KEY("subject_id","statement_id")
);
--> statement-breakpoint
CREATE TABLE "desk"."reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"revision_number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"decision" "desk"."review_decision" NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviews_request_says_why" CHECK ("desk"."reviews"."decision" = 'approve' or btrim("desk"."reviews"."comment") <> '')
);
--> statement-breakpoint
CREATE TABLE "desk"."revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" "desk"."revision_subject" NOT NULL,
	"subject_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"act" "desk"."revision_act" NOT NULL,
	"actor_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"changed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk"."statement_transitions" (
	"from" text NOT NULL,
	"to" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk"."sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer,
	"title" text NOT NULL,
	"kind" "desk"."source_kind" NOT NULL,
	"publisher_name" text DEFAULT '' NOT NULL,
	"publisher_id" uuid,
	"url" text DEFAULT '' NOT NULL,
	"issued_edtf" text,
	"issued_from" date,
	"issued_to" date,
	"issued_basis" "desk"."basis" DEFAULT 'stated' NOT NULL,
	"published_edtf" text,
	"published_from" date,
	"published_to" date,
	"published_basis" "desk"."basis" DEFAULT 'stated' NOT NULL,
	"captured_on" date NOT NULL,
	"obtained" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"created_by_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sources_title_present" CHECK (btrim("desk"."sources"."title") <> ''),
	CONSTRAINT "sources_url_scheme" CHECK ("desk"."sources"."url" = '' or "desk"."sources"."url" ~* '^https?://[^[:space:]]+$'),
	CONSTRAINT "sources_issued_bounds" CHECK ("desk"."sources"."issued_from" <= "desk"."sources"."issued_to"),
	CONSTRAINT "sources_published_bounds" CHECK ("desk"."sources"."published_from" <= "desk"."sources"."published_to")
);
--> statement-breakpoint
CREATE TABLE "desk"."attributions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"role" "desk"."attribution_role" NOT NULL,
	"printed_name" text DEFAULT '' NOT NULL,
	"printed_title" text DEFAULT '' NOT NULL,
	"agent_id" uuid,
	"term_id" uuid,
	"capacity" "desk"."capacity",
	"basis" "desk"."basis" DEFAULT 'stated' NOT NULL,
	"quoted_words" text DEFAULT '' NOT NULL,
	CONSTRAINT "attributions_position_once" UNIQUE("statement_id","position"),
	CONSTRAINT "attributions_term_needs_agent" CHECK ("desk"."attributions"."term_id" is null or "desk"."attributions"."agent_id" is not null),
	CONSTRAINT "attributions_someone" CHECK ("desk"."attributions"."agent_id" is not null or btrim("desk"."attributions"."printed_name") <> '' or btrim("desk"."attributions"."printed_title") <> ''),
	CONSTRAINT "attributions_quoted_words" CHECK ("desk"."attributions"."role" = 'quoted' or "desk"."attributions"."quoted_words" = '')
);
--> statement-breakpoint
CREATE TABLE "desk"."statement_bills" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"bill_id" uuid NOT NULL,
	"stance" "desk"."stance" DEFAULT 'none_stated' NOT NULL,
	"wording" text DEFAULT '' NOT NULL,
	"basis" "desk"."bill_basis" DEFAULT 'explicit' NOT NULL,
	CONSTRAINT "statement_bills_once" UNIQUE("statement_id","bill_id"),
	CONSTRAINT "statement_bills_stance_has_wording" CHECK ("desk"."statement_bills"."stance" = 'none_stated' or btrim("desk"."statement_bills"."wording") <> '')
);
--> statement-breakpoint
CREATE TABLE "desk"."statement_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" "desk"."link_kind" NOT NULL,
	"target_id" uuid,
	"placeholder" text DEFAULT '' NOT NULL,
	CONSTRAINT "statement_links_position_once" UNIQUE("statement_id","position"),
	CONSTRAINT "statement_links_one_target" CHECK (("desk"."statement_links"."target_id" is not null) <> (btrim("desk"."statement_links"."placeholder") <> '')),
	CONSTRAINT "statement_links_not_itself" CHECK ("desk"."statement_links"."target_id" <> "desk"."statement_links"."statement_id")
);
--> statement-breakpoint
CREATE TABLE "desk"."statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry" integer GENERATED ALWAYS AS IDENTITY (sequence name "desk"."statements_entry_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"number" integer,
	"slug" text,
	"status" "desk"."statement_status" DEFAULT 'draft' NOT NULL,
	"kind" "desk"."statement_kind" DEFAULT 'other' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"words_kind" "desk"."words_kind" DEFAULT 'verbatim' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"said_edtf" text,
	"said_from" date,
	"said_to" date,
	"said_basis" "desk"."basis" DEFAULT 'stated' NOT NULL,
	"about_edtf" text,
	"about_from" date,
	"about_to" date,
	"about_basis" "desk"."basis" DEFAULT 'stated' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"source_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"status_since" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"touched_by" "xid8",
	CONSTRAINT "statements_public_has_address" CHECK (("desk"."statements"."status" in ('published', 'corrected', 'retracted')) = ("desk"."statements"."number" is not null)
        and ("desk"."statements"."number" is null) = ("desk"."statements"."published_at" is null)
        and ("desk"."statements"."number" is null) = ("desk"."statements"."slug" is null)),
	CONSTRAINT "statements_said_bounds" CHECK ("desk"."statements"."said_from" <= "desk"."statements"."said_to"),
	CONSTRAINT "statements_about_bounds" CHECK ("desk"."statements"."about_from" <= "desk"."statements"."about_to"),
	CONSTRAINT "statements_complete_before_review" CHECK ("desk"."statements"."status" in ('draft', 'changes_requested') or (btrim("desk"."statements"."words") <> '' and "desk"."statements"."source_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "desk"."offices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"jurisdiction_id" uuid,
	"organization_id" uuid,
	"seats" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offices_once" UNIQUE NULLS NOT DISTINCT("title","jurisdiction_id","organization_id"),
	CONSTRAINT "offices_title_present" CHECK (btrim("desk"."offices"."title") <> ''),
	CONSTRAINT "offices_seats_positive" CHECK ("desk"."offices"."seats" >= 1)
);
--> statement-breakpoint
CREATE TABLE "desk"."terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agent_id" uuid NOT NULL,
	"organization_id" uuid,
	"office_id" uuid,
	"role" text NOT NULL,
	"party" text DEFAULT '' NOT NULL,
	"start_edtf" text,
	"start_from" date,
	"start_to" date,
	"end_edtf" text,
	"end_from" date,
	"end_to" date,
	"source_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "terms_id_agent_key" UNIQUE("id","agent_id"),
	CONSTRAINT "terms_role_present" CHECK (btrim("desk"."terms"."role") <> ''),
	CONSTRAINT "terms_start_bounds" CHECK ("desk"."terms"."start_from" <= "desk"."terms"."start_to"),
	CONSTRAINT "terms_end_bounds" CHECK ("desk"."terms"."end_from" <= "desk"."terms"."end_to"),
	CONSTRAINT "terms_order" CHECK ("desk"."terms"."start_from" <= "desk"."terms"."end_to")
);
--> statement-breakpoint
CREATE TABLE "desk"."api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "desk"."audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"event" text NOT NULL,
	"subject_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk"."idempotency_keys" (
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY("user_id","key"),
	CONSTRAINT "idempotency_keys_length" CHECK (length("desk"."idempotency_keys"."key") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "desk"."rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "desk"."user_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "desk"."users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" "desk"."user_role" NOT NULL,
	"password_hash" text NOT NULL,
	"disabled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_ascii" CHECK ("desk"."users"."email" ~ '^[!-~]+@[!-~]+$' and "desk"."users"."email" = lower("desk"."users"."email")),
	CONSTRAINT "users_name_present" CHECK (btrim("desk"."users"."name") <> '')
);
--> statement-breakpoint
ALTER TABLE "desk"."ballots" ADD CONSTRAINT "ballots_vote_id_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "desk"."votes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."ballots" ADD CONSTRAINT "ballots_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."bill_actions" ADD CONSTRAINT "bill_actions_bill_id_bills_id_fk" FOREIGN KEY ("bill_id") REFERENCES "desk"."bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."bill_actions" ADD CONSTRAINT "bill_actions_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."bill_names" ADD CONSTRAINT "bill_names_bill_id_bills_id_fk" FOREIGN KEY ("bill_id") REFERENCES "desk"."bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."bills" ADD CONSTRAINT "bills_legislative_session_id_legislative_sessions_id_fk" FOREIGN KEY ("legislative_session_id") REFERENCES "desk"."legislative_sessions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."legislative_sessions" ADD CONSTRAINT "legislative_sessions_jurisdiction_id_jurisdictions_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "desk"."jurisdictions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."vote_counts" ADD CONSTRAINT "vote_counts_vote_id_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "desk"."votes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."vote_counts" ADD CONSTRAINT "vote_counts_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."votes" ADD CONSTRAINT "votes_bill_id_bills_id_fk" FOREIGN KEY ("bill_id") REFERENCES "desk"."bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."agent_names" ADD CONSTRAINT "agent_names_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."agents" ADD CONSTRAINT "agents_parent_id_agents_id_fk" FOREIGN KEY ("parent_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."agents" ADD CONSTRAINT "agents_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."identifiers" ADD CONSTRAINT "identifiers_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."timeline" ADD CONSTRAINT "timeline_statement_id_editions_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "record"."editions"("statement_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."reviews" ADD CONSTRAINT "reviews_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."reviews" ADD CONSTRAINT "reviews_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."revisions" ADD CONSTRAINT "revisions_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."sources" ADD CONSTRAINT "sources_publisher_id_agents_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."sources" ADD CONSTRAINT "sources_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."attributions" ADD CONSTRAINT "attributions_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."attributions" ADD CONSTRAINT "attributions_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."attributions" ADD CONSTRAINT "attributions_term_of_agent_fk" FOREIGN KEY ("term_id","agent_id") REFERENCES "desk"."terms"("id","agent_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."statement_bills" ADD CONSTRAINT "statement_bills_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."statement_bills" ADD CONSTRAINT "statement_bills_bill_id_bills_id_fk" FOREIGN KEY ("bill_id") REFERENCES "desk"."bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."statement_links" ADD CONSTRAINT "statement_links_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."statement_links" ADD CONSTRAINT "statement_links_target_id_statements_id_fk" FOREIGN KEY ("target_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."statements" ADD CONSTRAINT "statements_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."statements" ADD CONSTRAINT "statements_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."offices" ADD CONSTRAINT "offices_jurisdiction_id_jurisdictions_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "desk"."jurisdictions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."offices" ADD CONSTRAINT "offices_organization_id_agents_id_fk" FOREIGN KEY ("organization_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."terms" ADD CONSTRAINT "terms_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."terms" ADD CONSTRAINT "terms_organization_id_agents_id_fk" FOREIGN KEY ("organization_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."terms" ADD CONSTRAINT "terms_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "desk"."offices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."terms" ADD CONSTRAINT "terms_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."api_tokens" ADD CONSTRAINT "api_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."audit_events" ADD CONSTRAINT "audit_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."user_sessions" ADD CONSTRAINT "user_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ballots_agent_once" ON "desk"."ballots" USING btree ("vote_id","agent_id");--> statement-breakpoint
CREATE INDEX "ballots_agent_idx" ON "desk"."ballots" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "bill_actions_bill_idx" ON "desk"."bill_actions" USING btree ("bill_id","day_from");--> statement-breakpoint
CREATE UNIQUE INDEX "bills_identity_key" ON "desk"."bills" USING btree ("legislative_session_id","identifier_slug");--> statement-breakpoint
CREATE UNIQUE INDEX "legislative_sessions_slug_key" ON "desk"."legislative_sessions" USING btree ("jurisdiction_id","slug");--> statement-breakpoint
CREATE INDEX "vote_counts_vote_idx" ON "desk"."vote_counts" USING btree ("vote_id");--> statement-breakpoint
CREATE INDEX "votes_bill_idx" ON "desk"."votes" USING btree ("bill_id","day_from");--> statement-breakpoint
CREATE INDEX "agent_names_name_trgm_idx" ON "desk"."agent_names" USING gin (lower("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "agents_name_trgm_idx" ON "desk"."agents" USING gin (lower("name") gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "identifiers_scheme_value_key" ON "desk"."identifiers" USING btree ("scheme","value");--> statement-breakpoint
CREATE INDEX "identifiers_agent_idx" ON "desk"."identifiers" USING btree ("agent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "jurisdictions_slug_key" ON "desk"."jurisdictions" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "addresses_current_key" ON "record"."addresses" USING btree ("subject_id") WHERE "record"."addresses"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "editions_number_key" ON "record"."editions" USING btree ("number" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "editions_filed_idx" ON "record"."editions" USING btree ("filed_on" DESC NULLS FIRST,"number" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "editions_source_idx" ON "record"."editions" USING btree ("source_id","filed_on" DESC NULLS FIRST,"number" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "editions_search_idx" ON "record"."editions" USING gin ("search");--> statement-breakpoint
CREATE UNIQUE INDEX "agents_slug_key" ON "record"."agents" USING btree ("kind","slug");--> statement-breakpoint
CREATE INDEX "agents_listing_idx" ON "record"."agents" USING btree ("kind","sort_name","id");--> statement-breakpoint
CREATE INDEX "agents_search_idx" ON "record"."agents" USING gin ("search");--> statement-breakpoint
CREATE UNIQUE INDEX "bills_path_key" ON "record"."bills" USING btree ("jurisdiction","session","identifier_slug");--> statement-breakpoint
CREATE INDEX "bills_latest_idx" ON "record"."bills" USING btree ("latest_action_on" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "bills_search_idx" ON "record"."bills" USING gin ("search");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_number_key" ON "record"."sources" USING btree ("number");--> statement-breakpoint
CREATE INDEX "timeline_page_idx" ON "record"."timeline" USING btree ("subject_id","filed_on" DESC NULLS FIRST,"number" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "reviews_statement_idx" ON "desk"."reviews" USING btree ("statement_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_subject_number_key" ON "desk"."revisions" USING btree ("subject_id","number" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "revisions_actor_idx" ON "desk"."revisions" USING btree ("actor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_transitions_key" ON "desk"."statement_transitions" USING btree ("from","to");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_number_key" ON "desk"."sources" USING btree ("number");--> statement-breakpoint
CREATE INDEX "sources_created_idx" ON "desk"."sources" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "attributions_agent_idx" ON "desk"."attributions" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "statement_bills_bill_idx" ON "desk"."statement_bills" USING btree ("bill_id");--> statement-breakpoint
CREATE INDEX "statement_links_target_idx" ON "desk"."statement_links" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_entry_key" ON "desk"."statements" USING btree ("entry");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_number_key" ON "desk"."statements" USING btree ("number");--> statement-breakpoint
CREATE INDEX "statements_status_idx" ON "desk"."statements" USING btree ("status","status_since");--> statement-breakpoint
CREATE INDEX "statements_author_idx" ON "desk"."statements" USING btree ("created_by_id","status");--> statement-breakpoint
CREATE INDEX "statements_source_idx" ON "desk"."statements" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "terms_agent_idx" ON "desk"."terms" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "terms_office_idx" ON "desk"."terms" USING btree ("office_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "desk"."api_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "api_tokens_user_idx" ON "desk"."api_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_events_at_idx" ON "desk"."audit_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_events_actor_idx" ON "desk"."audit_events" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "user_sessions_user_idx" ON "desk"."user_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "desk"."users" USING btree ("email");