CREATE TABLE "desk"."authenticators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"sealed_secret" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"activated_at" timestamp with time zone,
	"last_step" bigint,
	CONSTRAINT "authenticators_active_used" CHECK (("desk"."authenticators"."activated_at" is null) = ("desk"."authenticators"."last_step" is null))
);
--> statement-breakpoint
CREATE TABLE "desk"."passkey_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge" text NOT NULL,
	"purpose" text NOT NULL,
	"user_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "passkey_challenges_purpose" CHECK ("desk"."passkey_challenges"."purpose" in ('add', 'sign_in', 'second_step', 'confirm')),
	CONSTRAINT "passkey_challenges_known" CHECK (("desk"."passkey_challenges"."purpose" = 'sign_in') = ("desk"."passkey_challenges"."user_id" is null)),
	CONSTRAINT "passkey_challenges_short" CHECK ("desk"."passkey_challenges"."expires_at" <= "desk"."passkey_challenges"."created_at" + interval '5 minutes')
);
--> statement-breakpoint
CREATE TABLE "desk"."passkeys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"synced" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "passkeys_name_present" CHECK (btrim("desk"."passkeys"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "desk"."recovery_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "desk"."sign_in_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "sign_in_steps_short" CHECK ("desk"."sign_in_steps"."expires_at" <= "desk"."sign_in_steps"."created_at" + interval '10 minutes')
);
--> statement-breakpoint
ALTER TABLE "desk"."user_sessions" ADD COLUMN "method" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "desk"."user_sessions" ADD COLUMN "factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "desk"."user_sessions" ADD COLUMN "confirmed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "desk"."user_sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "desk"."user_sessions" ADD COLUMN "place" text;--> statement-breakpoint
-- Those that are open already were not confirmed just now.
update "desk"."user_sessions" set "confirmed_at" = "created_at";--> statement-breakpoint
ALTER TABLE "desk"."authenticators" ADD CONSTRAINT "authenticators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."passkey_challenges" ADD CONSTRAINT "passkey_challenges_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."sign_in_steps" ADD CONSTRAINT "sign_in_steps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "authenticators_one_active" ON "desk"."authenticators" USING btree ("user_id") WHERE "desk"."authenticators"."activated_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "authenticators_one_pending" ON "desk"."authenticators" USING btree ("user_id") WHERE "desk"."authenticators"."activated_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "passkey_challenges_key" ON "desk"."passkey_challenges" USING btree ("challenge");--> statement-breakpoint
CREATE INDEX "passkey_challenges_expiry_idx" ON "desk"."passkey_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "passkeys_credential_key" ON "desk"."passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkeys_user_idx" ON "desk"."passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_hash_key" ON "desk"."recovery_codes" USING btree ("user_id","code_hash");--> statement-breakpoint
CREATE INDEX "sign_in_steps_user_idx" ON "desk"."sign_in_steps" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "desk"."user_sessions" ADD CONSTRAINT "user_sessions_method" CHECK ("desk"."user_sessions"."method" in ('password', 'password_code', 'password_recovery', 'password_passkey', 'passkey'));--> statement-breakpoint
ALTER TABLE "desk"."user_sessions" ADD CONSTRAINT "user_sessions_factor_shown" CHECK ("desk"."user_sessions"."method" = 'password' or "desk"."user_sessions"."factor_at" is not null);--> statement-breakpoint

-- ---------------------------------------------------------------- what was used is used

-- Two requests with the same code meet at the row: the later one would set the step again, and is refused.
create function desk.guard_authenticator() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if new.user_id <> old.user_id or new.sealed_secret <> old.sealed_secret
    or (old.activated_at is not null and new.activated_at is distinct from old.activated_at) then
    raise exception 'authenticator_stays: an authenticator is replaced, never changed' using errcode = 'restrict_violation';
  end if;
  if old.last_step is not null and (new.last_step is null or new.last_step <= old.last_step) then
    raise exception 'code_once: a code is used once' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger authenticators_guard before update on desk.authenticators for each row execute function desk.guard_authenticator();
--> statement-breakpoint
create function desk.guard_recovery_code() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if old.used_at is not null or new.user_id <> old.user_id or new.code_hash <> old.code_hash then
    raise exception 'code_once: a recovery code is used once' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger recovery_codes_guard before update on desk.recovery_codes for each row execute function desk.guard_recovery_code();
--> statement-breakpoint
-- A session that ended never opens again, and never becomes somebody else's.
create function desk.guard_session() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if new.user_id <> old.user_id or (old.ended_at is not null and new.ended_at is null) then
    raise exception 'session_ended: a session that ended stays so' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger user_sessions_guard before update on desk.user_sessions for each row execute function desk.guard_session();
--> statement-breakpoint

-- ---------------------------------------------------------------- grants

grant select, insert, update, delete on desk.authenticators, desk.passkeys, desk.recovery_codes, desk.sign_in_steps, desk.passkey_challenges to stet_desk;
--> statement-breakpoint
-- A challenge is made and taken, never changed.
revoke update on desk.passkey_challenges from stet_desk;
--> statement-breakpoint
revoke execute on function desk.guard_authenticator(), desk.guard_recovery_code(), desk.guard_session() from public;
