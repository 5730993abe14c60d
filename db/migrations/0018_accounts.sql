CREATE TYPE "desk"."mail_kind" AS ENUM('invitation', 'reset', 'assigned', 'changes_requested', 'approved', 'correction', 'not_released');--> statement-breakpoint
CREATE TYPE "desk"."mail_state" AS ENUM('waiting', 'sending', 'sent', 'kept', 'failed', 'withdrawn');--> statement-breakpoint
CREATE TABLE "desk"."invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"role" "desk"."user_role" NOT NULL,
	"invited_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token_hash" text,
	"asked_again_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"accepted_by_id" uuid,
	"revoked_at" timestamp with time zone,
	"revoked_by_id" uuid,
	CONSTRAINT "invitations_email_ascii" CHECK ("desk"."invitations"."email" ~ '^[!-~]+@[!-~]+$' and "desk"."invitations"."email" = lower("desk"."invitations"."email")),
	CONSTRAINT "invitations_accepted_whole" CHECK (("desk"."invitations"."accepted_at" is null) = ("desk"."invitations"."accepted_by_id" is null)),
	CONSTRAINT "invitations_one_end" CHECK ("desk"."invitations"."accepted_at" is null or "desk"."invitations"."revoked_at" is null)
);
--> statement-breakpoint
CREATE TABLE "desk"."outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "desk"."mail_kind" NOT NULL,
	"state" "desk"."mail_state" DEFAULT 'waiting' NOT NULL,
	"invitation_id" uuid,
	"reset_id" uuid,
	"to_user_id" uuid,
	"entry_id" uuid,
	"caused_by_id" uuid,
	"by_name" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"send_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"subject" text,
	"text_part" text,
	"html_part" text,
	CONSTRAINT "outbox_one_recipient" CHECK (num_nonnulls("desk"."outbox"."invitation_id", "desk"."outbox"."reset_id", "desk"."outbox"."to_user_id") = 1 and ("desk"."outbox"."kind" = 'invitation') = ("desk"."outbox"."invitation_id" is not null) and ("desk"."outbox"."kind" = 'reset') = ("desk"."outbox"."reset_id" is not null) and ("desk"."outbox"."to_user_id" is null) = ("desk"."outbox"."entry_id" is null)),
	CONSTRAINT "outbox_by_name_one_line" CHECK ("desk"."outbox"."by_name" !~ '[[:cntrl:]]'),
	CONSTRAINT "outbox_kept_whole" CHECK (num_nonnulls("desk"."outbox"."subject", "desk"."outbox"."text_part", "desk"."outbox"."html_part") = case when "desk"."outbox"."state" = 'kept' then 3 else 0 end)
);
--> statement-breakpoint
CREATE TABLE "desk"."password_resets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"user_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token_hash" text,
	"used_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "password_resets_short" CHECK ("desk"."password_resets"."expires_at" <= "desk"."password_resets"."created_at" + interval '30 minutes'),
	CONSTRAINT "password_resets_known" CHECK ("desk"."password_resets"."user_id" is not null or ("desk"."password_resets"."token_hash" is null and "desk"."password_resets"."used_at" is null))
);
--> statement-breakpoint
ALTER TABLE "desk"."invitations" ADD CONSTRAINT "invitations_invited_by_id_users_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."invitations" ADD CONSTRAINT "invitations_accepted_by_id_users_id_fk" FOREIGN KEY ("accepted_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."invitations" ADD CONSTRAINT "invitations_revoked_by_id_users_id_fk" FOREIGN KEY ("revoked_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."outbox" ADD CONSTRAINT "outbox_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "desk"."invitations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."outbox" ADD CONSTRAINT "outbox_reset_id_password_resets_id_fk" FOREIGN KEY ("reset_id") REFERENCES "desk"."password_resets"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."outbox" ADD CONSTRAINT "outbox_to_user_id_users_id_fk" FOREIGN KEY ("to_user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."outbox" ADD CONSTRAINT "outbox_entry_id_statements_id_fk" FOREIGN KEY ("entry_id") REFERENCES "desk"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."outbox" ADD CONSTRAINT "outbox_caused_by_id_users_id_fk" FOREIGN KEY ("caused_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_open" ON "desk"."invitations" USING btree ("email") WHERE "desk"."invitations"."accepted_at" is null and "desk"."invitations"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token_key" ON "desk"."invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "outbox_created_idx" ON "desk"."outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_entry_idx" ON "desk"."outbox" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "password_resets_token_key" ON "desk"."password_resets" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "password_resets_user_idx" ON "desk"."password_resets" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_events_page_idx" ON "desk"."audit_events" USING btree ("at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_events_event_idx" ON "desk"."audit_events" USING btree ("event","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_events_subject_idx" ON "desk"."audit_events" USING btree ("subject_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint

-- ---------------------------------------------------------------- somebody can always give access

-- The lock lets two admins who take each other's role do so one after the other: the second is refused.
create function desk.keep_last_admin() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if old.role = 'admin' and old.disabled_at is null and (new.role <> 'admin' or new.disabled_at is not null) then
    perform pg_advisory_xact_lock(71836003);
    if not exists (select from desk.users where role = 'admin' and disabled_at is null and id <> old.id) then
      raise exception 'last_admin: the newsroom keeps at least one admin' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger users_keep_last_admin before update of role, disabled_at on desk.users for each row execute function desk.keep_last_admin();
--> statement-breakpoint

-- ---------------------------------------------------------------- invitations and resets: once, and in time

create function desk.guard_invitation() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if new.expires_at > clock_timestamp() + interval '72 hours' then
    raise exception 'invitation_short: an invitation lasts 72 hours' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' then
    if (new.id, new.email, new.role, new.created_at) is distinct from (old.id, old.email, old.role, old.created_at)
      or new.invited_by_id is distinct from old.invited_by_id then
      raise exception 'invitation_stays: address and role of an invitation never change' using errcode = 'restrict_violation';
    end if;
    if old.accepted_at is not null or old.revoked_at is not null
      or (new.accepted_at is not null and new.expires_at <= clock_timestamp()) then
      raise exception 'invitation_over: this invitation is over' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger invitations_guard before insert or update on desk.invitations for each row execute function desk.guard_invitation();
--> statement-breakpoint
create function desk.guard_reset() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if old.user_id is not null then
      raise exception 'reset_stays: a reset of an account is kept' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if tg_op = 'UPDATE' then
    if (new.id, new.email, new.created_at, new.expires_at) is distinct from (old.id, old.email, old.created_at, old.expires_at)
      or (old.user_id is not null and new.user_id is distinct from old.user_id) then
      raise exception 'reset_stays: a reset stays as it was asked for' using errcode = 'restrict_violation';
    end if;
    if old.used_at is not null or old.ended_at is not null
      or (new.used_at is not null and new.expires_at <= clock_timestamp()) then
      raise exception 'reset_over: this link is over' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger password_resets_guard before update or delete on desk.password_resets for each row execute function desk.guard_reset();
--> statement-breakpoint

-- ---------------------------------------------------------------- mail

create function desk.guard_mail() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if (new.id, new.kind, new.created_at, new.by_name, new.note) is distinct from (old.id, old.kind, old.created_at, old.by_name, old.note)
    or (new.invitation_id, new.reset_id, new.to_user_id, new.entry_id, new.caused_by_id)
      is distinct from (old.invitation_id, old.reset_id, old.to_user_id, old.entry_id, old.caused_by_id) then
    raise exception 'mail_stays: a mail stays as it was queued' using errcode = 'restrict_violation';
  end if;
  if new.state is distinct from old.state and not (
    (old.state = 'waiting' and new.state in ('sending', 'withdrawn'))
    or (old.state = 'sending' and new.state in ('waiting', 'sent', 'kept', 'failed', 'withdrawn'))
    or (old.state = 'failed' and new.state in ('waiting', 'withdrawn'))
  ) then
    raise exception 'mail_settled: a mail that is % is not %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger outbox_guard before update on desk.outbox for each row execute function desk.guard_mail();
--> statement-breakpoint

-- ---------------------------------------------------------------- the audit log

-- The moment is the database's: nobody writes an event into the past.
create function desk.stamp_audit_event() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  new.at := clock_timestamp();
  return new;
end
$$;
--> statement-breakpoint
create trigger audit_events_stamp before insert on desk.audit_events for each row execute function desk.stamp_audit_event();
--> statement-breakpoint
alter table desk.audit_events add constraint audit_events_word check (event ~ '^[a-z][a-z_]{0,60}$');
--> statement-breakpoint

-- ---------------------------------------------------------------- grants

grant select, insert, update on desk.invitations, desk.password_resets, desk.outbox to stet_desk;
--> statement-breakpoint
-- Of addresses that are nobody's; the guard keeps the others.
grant delete on desk.password_resets to stet_desk;
--> statement-breakpoint
revoke execute on function desk.keep_last_admin(), desk.guard_invitation(), desk.guard_reset(), desk.guard_mail(), desk.stamp_audit_event() from public;
