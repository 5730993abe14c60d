ALTER TYPE "desk"."revision_act" ADD VALUE 'unscheduled';--> statement-breakpoint
CREATE TABLE "desk"."assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"act" text NOT NULL,
	"assignee_id" uuid,
	"by_id" uuid NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignments_act_known" CHECK ("desk"."assignments"."act" in ('assigned', 'handed_over', 'taken_over', 'put_back')),
	CONSTRAINT "assignments_to_somebody" CHECK (("desk"."assignments"."act" = 'put_back') = ("desk"."assignments"."assignee_id" is null)),
	CONSTRAINT "assignments_take_over_says_why" CHECK ("desk"."assignments"."act" <> 'taken_over' or btrim("desk"."assignments"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "desk"."field_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"field" text NOT NULL,
	"revision_number" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"was" text,
	"becomes" text,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"review_id" uuid,
	"resolved_at" timestamp with time zone,
	"resolved_by_id" uuid,
	"applied_in" integer,
	CONSTRAINT "field_comments_field_present" CHECK (btrim("desk"."field_comments"."field") <> ''),
	CONSTRAINT "field_comments_says_something" CHECK (btrim("desk"."field_comments"."body") <> '' or "desk"."field_comments"."becomes" is not null),
	CONSTRAINT "field_comments_suggestion_whole" CHECK (("desk"."field_comments"."was" is null) = ("desk"."field_comments"."becomes" is null)),
	CONSTRAINT "field_comments_resolved_whole" CHECK (("desk"."field_comments"."resolved_at" is null) = ("desk"."field_comments"."resolved_by_id" is null)),
	CONSTRAINT "field_comments_applied_suggestion" CHECK ("desk"."field_comments"."applied_in" is null or ("desk"."field_comments"."becomes" is not null and "desk"."field_comments"."resolved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "desk"."release_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"act" text NOT NULL,
	"until" timestamp with time zone,
	"by_id" uuid NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "release_events_act_known" CHECK ("desk"."release_events"."act" in ('scheduled', 'unscheduled', 'embargoed', 'embargo_lifted', 'released', 'refused')),
	CONSTRAINT "release_events_time_named" CHECK (("desk"."release_events"."act" in ('scheduled', 'embargoed')) = ("desk"."release_events"."until" is not null)),
	CONSTRAINT "release_events_refusal_says_why" CHECK ("desk"."release_events"."act" <> 'refused' or btrim("desk"."release_events"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "desk"."required_checks" (
	"item" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"by_id" uuid,
	CONSTRAINT "required_checks_item_known" CHECK ("desk"."required_checks"."item" in ('words', 'voices', 'days', 'context', 'stance', 'reply', 'privacy', 'notice'))
);
--> statement-breakpoint
CREATE TABLE "desk"."review_checks" (
	"statement_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"item" text NOT NULL,
	"fingerprint" text NOT NULL,
	"revision_number" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_checks_pkey" PRIMARY KEY("statement_id","reviewer_id","item"),
	CONSTRAINT "review_checks_item_known" CHECK ("desk"."review_checks"."item" in ('words', 'voices', 'days', 'context', 'stance', 'reply', 'privacy', 'notice'))
);
--> statement-breakpoint
CREATE TABLE "desk"."verdict_drafts" (
	"statement_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"decision" "desk"."review_decision" NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"revision_number" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verdict_drafts_pkey" PRIMARY KEY("statement_id","reviewer_id")
);
--> statement-breakpoint
ALTER TABLE "desk"."reviews" DROP CONSTRAINT "reviews_request_says_why";--> statement-breakpoint
ALTER TABLE "desk"."reviews" ADD COLUMN "notes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "desk"."reviews" ADD COLUMN "recalled" text;--> statement-breakpoint
ALTER TABLE "desk"."reviews" ADD COLUMN "recalled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "desk"."assignments" ADD CONSTRAINT "assignments_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."assignments" ADD CONSTRAINT "assignments_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."assignments" ADD CONSTRAINT "assignments_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."field_comments" ADD CONSTRAINT "field_comments_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."field_comments" ADD CONSTRAINT "field_comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."field_comments" ADD CONSTRAINT "field_comments_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "desk"."reviews"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."field_comments" ADD CONSTRAINT "field_comments_resolved_by_id_users_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."release_events" ADD CONSTRAINT "release_events_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."release_events" ADD CONSTRAINT "release_events_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."required_checks" ADD CONSTRAINT "required_checks_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."review_checks" ADD CONSTRAINT "review_checks_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."review_checks" ADD CONSTRAINT "review_checks_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."verdict_drafts" ADD CONSTRAINT "verdict_drafts_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."verdict_drafts" ADD CONSTRAINT "verdict_drafts_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_statement_idx" ON "desk"."assignments" USING btree ("statement_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "field_comments_statement_idx" ON "desk"."field_comments" USING btree ("statement_id","written_at");--> statement-breakpoint
CREATE INDEX "release_events_statement_idx" ON "desk"."release_events" USING btree ("statement_id","at" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "desk"."reviews" ADD CONSTRAINT "reviews_request_says_why" CHECK ("desk"."reviews"."decision" = 'approve' or "desk"."reviews"."recalled" is not null or "desk"."reviews"."notes" > 0 or btrim("desk"."reviews"."comment") <> '');--> statement-breakpoint
ALTER TABLE "desk"."reviews" ADD CONSTRAINT "reviews_recalled_whole" CHECK (("desk"."reviews"."recalled" is null) = ("desk"."reviews"."recalled_at" is null));--> statement-breakpoint

-- What the newsroom checks before an approval, unless it decides otherwise.
insert into desk.required_checks (item) values ('words'), ('voices'), ('days'), ('context');
--> statement-breakpoint

-- ---------------------------------------------------------------- a decision taken back

-- A review is append-only but for this: within ten seconds, by the clock of the database, a decision can be taken back.
-- It then decides nothing, as a comment does, and keeps what it was. Nothing that readers see may rest on it.
create function desk.guard_review_kept() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.recalled is not null or old.decision = 'comment' or new.decision <> 'comment'
    or new.recalled is distinct from old.decision::text
    or (new.id, new.statement_id, new.revision_number, new.content_hash, new.reviewer_id, new.comment, new.notes, new.at)
      is distinct from (old.id, old.statement_id, old.revision_number, old.content_hash, old.reviewer_id, old.comment, old.notes, old.at) then
    raise exception 'append_only: % is append-only', tg_table_name using errcode = 'restrict_violation';
  end if;
  -- Takes the entry, and queues the check at commit: without its approval it cannot stay approved.
  update desk.statements set touch = null where id = new.statement_id;
  if old.at < clock_timestamp() - interval '10 seconds' then
    raise exception 'recall_late: a decision is taken back within ten seconds' using errcode = 'restrict_violation';
  end if;
  if old.decision = 'approve' and exists (
    select from record.editions where statement_id = new.statement_id and content_hash = old.content_hash
  ) then
    raise exception 'recall_late: what was approved is public' using errcode = 'restrict_violation';
  end if;
  -- Who could approve later depended on it.
  if old.decision = 'approve' and exists (
    select from desk.reviews r where r.statement_id = old.statement_id and r.decision = 'approve' and r.revision_number > old.revision_number
  ) then
    raise exception 'recall_late: it was approved again since' using errcode = 'restrict_violation';
  end if;
  new.recalled_at := clock_timestamp();
  return new;
end
$$;
--> statement-breakpoint
drop trigger reviews_append_only on desk.reviews;
--> statement-breakpoint
create trigger reviews_append_only before update or delete on desk.reviews for each row execute function desk.guard_review_kept();
--> statement-breakpoint

-- ---------------------------------------------------------------- remarks beside a field

-- A remark is its author's own until a review of theirs is finished with it. From then on it stays as it is; all that
-- changes is whether it is resolved.
create function desk.guard_field_comment() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if old.review_id is not null then
      raise exception 'comment_stays: a comment that was sent is resolved, never deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    new.written_at := clock_timestamp();
    return new;
  end if;
  if (new.id, new.statement_id, new.author_id, new.written_at) is distinct from (old.id, old.statement_id, old.author_id, old.written_at)
    or (old.review_id is not null and (new.review_id, new.field, new.revision_number, new.body, new.was, new.becomes)
      is distinct from (old.review_id, old.field, old.revision_number, old.body, old.was, old.becomes))
    or (old.applied_in is not null and new.applied_in is distinct from old.applied_in) then
    raise exception 'comment_stays: a comment that was sent stays as it is' using errcode = 'restrict_violation';
  end if;
  if new.review_id is distinct from old.review_id and not exists (
    select from desk.reviews r where r.id = new.review_id and r.statement_id = new.statement_id and r.reviewer_id = new.author_id
  ) then
    raise exception 'comment_stays: a comment is sent with a review by its author' using errcode = 'restrict_violation';
  end if;
  if new.resolved_at is not null and old.resolved_at is null then
    new.resolved_at := clock_timestamp();
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger field_comments_guard before insert or update or delete on desk.field_comments for each row execute function desk.guard_field_comment();
--> statement-breakpoint

-- ---------------------------------------------------------------- who has an entry

-- The log decides: an entry is with whoever it names last. The clock of the database tells how long somebody has had it.
create function desk.guard_assignment() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  holder uuid;
  since timestamptz;
begin
  select assignee_id into holder from desk.statements where id = new.statement_id for update;
  select max(at) into since from desk.assignments where statement_id = new.statement_id;
  if new.act = 'taken_over' then
    if holder is null or holder = new.assignee_id or new.assignee_id <> new.by_id then
      raise exception 'take_over_from_another: an entry is taken over from somebody else, for oneself' using errcode = 'restrict_violation';
    end if;
    if since > clock_timestamp() - interval '24 hours' then
      raise exception 'take_over_early: an entry is taken over after a day' using errcode = 'restrict_violation';
    end if;
  end if;
  new.at := clock_timestamp();
  update desk.statements set assignee_id = new.assignee_id where id = new.statement_id and assignee_id is distinct from new.assignee_id;
  return new;
end
$$;
--> statement-breakpoint
create trigger assignments_guard before insert on desk.assignments for each row execute function desk.guard_assignment();
--> statement-breakpoint
create trigger assignments_append_only before update or delete on desk.assignments for each row execute function desk.refuse_rewriting();
--> statement-breakpoint
create trigger assignments_not_emptied before truncate on desk.assignments for each statement execute function desk.refuse_rewriting();
--> statement-breakpoint
create function desk.stamp_release_event() returns trigger language plpgsql as $$
begin
  new.at := clock_timestamp();
  return new;
end
$$;
--> statement-breakpoint
create trigger release_events_stamp before insert on desk.release_events for each row execute function desk.stamp_release_event();
--> statement-breakpoint
create trigger release_events_append_only before update or delete on desk.release_events for each row execute function desk.refuse_rewriting();
--> statement-breakpoint
create trigger release_events_not_emptied before truncate on desk.release_events for each statement execute function desk.refuse_rewriting();
--> statement-breakpoint

-- ---------------------------------------------------------------- grants

grant select, insert on desk.assignments, desk.release_events to stet_desk;
--> statement-breakpoint
grant select, insert, update, delete on desk.field_comments, desk.review_checks, desk.required_checks, desk.verdict_drafts to stet_desk;
--> statement-breakpoint
grant update (decision, recalled, recalled_at) on desk.reviews to stet_desk;
--> statement-breakpoint
revoke execute on function desk.guard_review_kept(), desk.guard_field_comment(), desk.guard_assignment(), desk.stamp_release_event() from public;
