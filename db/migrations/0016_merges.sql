CREATE TABLE "desk"."merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agent_id" uuid NOT NULL,
	"keeper_id" uuid NOT NULL,
	"left_out" uuid[] DEFAULT '{}' NOT NULL,
	"replaced" jsonb DEFAULT '{}' NOT NULL,
	"alias_id" uuid,
	"public_slug" text,
	"public_since" timestamp with time zone,
	"merged_by_id" uuid NOT NULL,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_by_id" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "merges_not_itself" CHECK ("desk"."merges"."agent_id" <> "desk"."merges"."keeper_id"),
	CONSTRAINT "merges_undone_whole" CHECK (("desk"."merges"."undone_at" is null) = ("desk"."merges"."undone_by_id" is null)),
	CONSTRAINT "merges_public_whole" CHECK (("desk"."merges"."public_slug" is null) = ("desk"."merges"."public_since" is null))
);
--> statement-breakpoint
CREATE TABLE "desk"."distinct_agents" (
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"said_by_id" uuid NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "distinct_agents_pkey" PRIMARY KEY("one_id","other_id"),
	CONSTRAINT "distinct_agents_in_order" CHECK ("desk"."distinct_agents"."one_id" < "desk"."distinct_agents"."other_id")
);
--> statement-breakpoint
CREATE TABLE "record"."merged_agents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"keeper_id" uuid NOT NULL,
	"slug" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "desk"."merges" ADD CONSTRAINT "merges_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."merges" ADD CONSTRAINT "merges_keeper_id_agents_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."merges" ADD CONSTRAINT "merges_merged_by_id_users_id_fk" FOREIGN KEY ("merged_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."merges" ADD CONSTRAINT "merges_undone_by_id_users_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."distinct_agents" ADD CONSTRAINT "distinct_agents_one_id_agents_id_fk" FOREIGN KEY ("one_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."distinct_agents" ADD CONSTRAINT "distinct_agents_other_id_agents_id_fk" FOREIGN KEY ("other_id") REFERENCES "desk"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."distinct_agents" ADD CONSTRAINT "distinct_agents_said_by_id_users_id_fk" FOREIGN KEY ("said_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record"."merged_agents" ADD CONSTRAINT "merged_agents_keeper_id_agents_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "record"."agents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "merges_once" ON "desk"."merges" USING btree ("agent_id") WHERE "desk"."merges"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "merges_keeper_idx" ON "desk"."merges" USING btree ("keeper_id");--> statement-breakpoint
CREATE INDEX "distinct_agents_other_idx" ON "desk"."distinct_agents" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "merged_agents_keeper_idx" ON "record"."merged_agents" USING btree ("keeper_id");--> statement-breakpoint
-- A name in small letters without its accents. The dictionary is named, so that the answer never changes.
CREATE FUNCTION desk.name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  select lower(public.unaccent('public.unaccent', name))
$$;--> statement-breakpoint
CREATE INDEX "agents_folded_idx" ON "desk"."agents" USING btree (desk.name_key("name"));--> statement-breakpoint
CREATE INDEX "agent_names_folded_idx" ON "desk"."agent_names" USING btree (desk.name_key("name"));--> statement-breakpoint
CREATE INDEX "identifiers_folded_idx" ON "desk"."identifiers" USING btree (lower("value"));--> statement-breakpoint
CREATE INDEX "terms_organization_idx" ON "desk"."terms" USING btree ("organization_id") WHERE "organization_id" is not null;--> statement-breakpoint
ALTER TABLE "desk"."agents" ADD COLUMN "name_source_id" uuid;--> statement-breakpoint
ALTER TABLE "desk"."agents" ADD COLUMN "description_source_id" uuid;--> statement-breakpoint
ALTER TABLE "desk"."agent_names" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "desk"."identifiers" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "desk"."offices" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "desk"."bills" ADD COLUMN "title_source_id" uuid;--> statement-breakpoint
ALTER TABLE "desk"."bills" ADD COLUMN "description_source_id" uuid;--> statement-breakpoint
ALTER TABLE "desk"."bill_names" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "desk"."votes" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "desk"."agents" ADD CONSTRAINT "agents_name_source_id_sources_id_fk" FOREIGN KEY ("name_source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."agents" ADD CONSTRAINT "agents_description_source_id_sources_id_fk" FOREIGN KEY ("description_source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."agent_names" ADD CONSTRAINT "agent_names_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."identifiers" ADD CONSTRAINT "identifiers_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."offices" ADD CONSTRAINT "offices_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."bills" ADD CONSTRAINT "bills_title_source_id_sources_id_fk" FOREIGN KEY ("title_source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."bills" ADD CONSTRAINT "bills_description_source_id_sources_id_fk" FOREIGN KEY ("description_source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."bill_names" ADD CONSTRAINT "bill_names_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."votes" ADD CONSTRAINT "votes_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "desk"."sources"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint

-- ---------------------------------------------------------------- who is whom

-- Whoever this agent has been merged into; itself when it has not.
create function desk.keeper_of(wanted uuid) returns uuid language sql stable set search_path = desk, pg_temp as $$
  with recursive line as (
    select wanted as id, 0 as step
    union all
    select m.keeper_id, l.step + 1 from line l join desk.merges m on m.agent_id = l.id and m.undone_at is null
  )
  select id from line order by step desc limit 1
$$;
--> statement-breakpoint
-- The agent and everybody merged into it, directly or by way of another.
create function desk.family(wanted uuid) returns setof uuid language sql stable rows 2 set search_path = desk, pg_temp as $$
  with recursive line as (
    select wanted as id
    union all
    select m.agent_id from line l join desk.merges m on m.keeper_id = l.id and m.undone_at is null
  )
  select id from line
$$;
--> statement-breakpoint
-- Names, identifiers and roles that merges into it have set aside, by the ids of their rows.
create function desk.left_out(wanted uuid) returns setof uuid language sql stable rows 2 set search_path = desk, pg_temp as $$
  select unnest(m.left_out) from desk.merges m where m.undone_at is null and m.keeper_id in (select desk.family(wanted))
$$;
--> statement-breakpoint
-- A merge is a row. It changes nothing of what was merged, so that it can be undone.
create function desk.guard_merge() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'merge_stays: a merge is undone, never deleted' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then
    perform from desk.agents where id in (new.agent_id, new.keeper_id) order by id for update;
    if exists (select from desk.merges where agent_id = new.keeper_id and undone_at is null) then
      raise exception 'merge_into_keeper: the keeper has been merged itself' using errcode = 'restrict_violation';
    end if;
    if (select kind = 'person' from desk.agents where id = new.agent_id) <> (select kind = 'person' from desk.agents where id = new.keeper_id) then
      raise exception 'merge_of_a_kind: a person and an organization are not the same' using errcode = 'check_violation';
    end if;
    new.merged_at := date_trunc('milliseconds', clock_timestamp());
    new.undone_at := null;
    new.undone_by_id := null;
    return new;
  end if;
  if old.undone_at is not null
    or (to_jsonb(new) - array['undone_at', 'undone_by_id', 'left_out']) is distinct from (to_jsonb(old) - array['undone_at', 'undone_by_id', 'left_out']) then
    raise exception 'merge_stays: a merge never changes' using errcode = 'restrict_violation';
  end if;
  if new.undone_by_id is not null then
    if old.merged_at < clock_timestamp() - interval '30 days' then
      raise exception 'merge_settled: a merge can be undone for thirty days' using errcode = 'restrict_violation';
    end if;
    new.undone_at := date_trunc('milliseconds', clock_timestamp());
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger merges_guard before insert or update or delete on desk.merges for each row execute function desk.guard_merge();
--> statement-breakpoint
create trigger merges_not_emptied before truncate on desk.merges for each statement execute function desk.refuse_rewriting();
--> statement-breakpoint
-- A merged record is changed through its keeper.
create function desk.guard_merged_agent() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if exists (select from desk.merges where agent_id = new.id and undone_at is null) then
    raise exception 'merged_away: a merged record is changed through the one that was kept' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger agents_merged before update on desk.agents for each row
  when ((old.kind, old.name, old.sort_name, old.description, old.parent_id) is distinct from (new.kind, new.name, new.sort_name, new.description, new.parent_id))
  execute function desk.guard_merged_agent();
--> statement-breakpoint
-- A role of a merged record is still that record's: a voice named in it is named as that record, and the merge says who
-- that is. So the merge can be undone, and the voice goes with its role.
create function desk.name_holder() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  holder uuid;
begin
  select agent_id into holder from desk.terms where id = new.term_id;
  if holder is distinct from new.agent_id and desk.keeper_of(holder) = desk.keeper_of(new.agent_id) then
    new.agent_id := holder;
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger attributions_name_holder before insert or update on desk.attributions for each row
  when (new.term_id is not null and new.agent_id is not null) execute function desk.name_holder();
--> statement-breakpoint
-- What is published is never deleted; a merged record stands before readers as its keeper.
create function record.guard_public_agent() returns trigger language plpgsql security definer set search_path = desk, record, pg_temp as $$
begin
  if not exists (select from desk.merges where agent_id = old.id and undone_at is null and public_slug = old.slug) then
    raise exception 'published_stays: what is published is never deleted' using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
--> statement-breakpoint
drop trigger agents_stay on record.agents;
--> statement-breakpoint
create trigger agents_stay before delete on record.agents for each row execute function record.guard_public_agent();
--> statement-breakpoint

-- ---------------------------------------------------------------- content of a record, with a source for each fact

-- Where a fact comes from, as a part of the fact; nothing where that is not said.
create function desk.sourced(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select case when wanted is null then '{}'
    else jsonb_build_object('source', desk.source_citation(wanted) || jsonb_build_object('id', wanted)) end
$$;
--> statement-breakpoint
-- The sources of the facts that are columns of a record, by the name of the fact; nothing where none is said.
create function desk.fact_sources(facts jsonb) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select coalesce((
    select jsonb_build_object('sources', jsonb_object_agg(key, desk.source_citation(value::uuid) || jsonb_build_object('id', value)))
    from jsonb_each_text(facts) where value is not null), '{}')
$$;
--> statement-breakpoint
create or replace function desk.agent_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select jsonb_build_object(
    'kind', a.kind, 'name', a.name, 'sortName', a.sort_name, 'description', a.description, 'parentId', a.parent_id,
    'names', coalesce((
      select jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind, 'validFrom', n.valid_from, 'validTo', n.valid_to)
        || desk.sourced(n.source_id) order by n.kind, n.name)
      from (
        select name, kind, valid_from, valid_to, source_id from desk.agent_names where agent_id = a.id
          and id not in (select desk.left_out(a.id))
        union all
        -- Names the merged records brought, each once, where the kept one does not bear them.
        select * from (
          select distinct on (lower(brought.name)) brought.name, brought.kind, brought.valid_from, brought.valid_to, brought.source_id from (
            select id, name, kind, valid_from, valid_to, source_id, 0 as rank from desk.agent_names
            where agent_id in (select desk.family(a.id)) and agent_id <> a.id
            union all
            select id, name, 'alias', null, null, name_source_id, 1 from desk.agents
            where id in (select desk.family(a.id)) and id <> a.id
          ) brought
          where lower(brought.name) <> lower(a.name) and brought.id not in (select desk.left_out(a.id))
            and not exists (select from desk.agent_names o where o.agent_id = a.id and lower(o.name) = lower(brought.name))
          order by lower(brought.name), brought.rank, brought.source_id is null, brought.id
        ) absorbed
      ) n), '[]'),
    'identifiers', coalesce((
      select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value) || desk.sourced(i.source_id) order by i.scheme, i.value)
      from desk.identifiers i
      where i.agent_id in (select desk.family(a.id)) and i.id not in (select desk.left_out(a.id))), '[]'),
    'terms', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', t.id, 'role', t.role, 'party', t.party, 'officeId', t.office_id, 'organizationId', t.organization_id,
        'organization', o.name, 'startEdtf', t.start_edtf, 'startFrom', t.start_from, 'startTo', t.start_to,
        'endEdtf', t.end_edtf, 'endFrom', t.end_from, 'endTo', t.end_to,
        'source', desk.source_citation(t.source_id)) order by t.start_from nulls first, t.role, t.id)
      from desk.terms t left join desk.agents o on o.id = t.organization_id
      where t.agent_id in (select desk.family(a.id)) and t.id not in (select desk.left_out(a.id))), '[]'))
    || desk.fact_sources(jsonb_build_object('name', a.name_source_id, 'description', a.description_source_id))
    || coalesce((
      select jsonb_build_object('mergedInto', m.keeper_id) from desk.merges m where m.agent_id = a.id and m.undone_at is null), '{}')
  from desk.agents a where a.id = wanted
$$;
--> statement-breakpoint
create or replace function desk.office_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select jsonb_build_object('title', title, 'jurisdictionId', jurisdiction_id, 'organizationId', organization_id, 'seats', seats)
    || desk.sourced(source_id)
  from desk.offices where id = wanted
$$;
--> statement-breakpoint
create or replace function desk.bill_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select jsonb_build_object(
    'jurisdiction', jsonb_build_object('slug', j.slug, 'name', j.name),
    'session', jsonb_build_object('slug', s.slug, 'name', s.name),
    'identifier', b.identifier, 'identifierSlug', b.identifier_slug, 'title', b.title, 'description', b.description,
    'names', coalesce((
      select jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind) || desk.sourced(n.source_id) order by n.kind, n.name)
      from desk.bill_names n where n.bill_id = b.id), '[]'),
    'actions', coalesce((
      select jsonb_agg(jsonb_build_object('kind', a.kind, 'chamber', a.chamber, 'day', a.day_edtf, 'from', a.day_from,
        'to', a.day_to, 'description', a.description, 'source', desk.source_citation(a.source_id))
        order by a.day_from, a.id)
      from desk.bill_actions a where a.bill_id = b.id), '[]'),
    'votes', coalesce((
      select jsonb_agg(jsonb_build_object('id', v.id, 'chamber', v.chamber, 'identifier', v.identifier, 'question', v.question,
        'day', v.day_edtf, 'from', v.day_from, 'to', v.day_to, 'result', v.result,
        'counts', coalesce((
          select jsonb_agg(jsonb_build_object('yes', c.yes, 'no', c.no, 'absent', c.absent, 'notVoting', c.not_voting,
            'source', desk.source_citation(c.source_id)) order by c.id)
          from desk.vote_counts c where c.vote_id = v.id), '[]'),
        'ballots', coalesce((
          select jsonb_agg(jsonb_build_object('printedName', x.printed_name, 'option', x.option, 'agentId', x.agent_id)
            order by x.printed_name)
          from desk.ballots x where x.vote_id = v.id), '[]')) || desk.sourced(v.source_id) order by v.day_from, v.id)
      from desk.votes v where v.bill_id = b.id), '[]'))
    || desk.fact_sources(jsonb_build_object('title', b.title_source_id, 'description', b.description_source_id))
  from desk.bills b
  join desk.legislative_sessions s on s.id = b.legislative_session_id
  join desk.jurisdictions j on j.id = s.jurisdiction_id
  where b.id = wanted
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- grants

grant select, insert, update on desk.merges to stet_desk;
--> statement-breakpoint
grant select, insert, delete on desk.distinct_agents to stet_desk;
--> statement-breakpoint
-- Parts of a bill that were wrong are taken out; the revision before keeps them.
grant delete on desk.bill_actions, desk.votes, desk.vote_counts, desk.ballots to stet_desk;
--> statement-breakpoint
grant select, insert, update, delete on record.merged_agents to stet_desk;
--> statement-breakpoint
grant delete on record.agents to stet_desk;
--> statement-breakpoint
grant select on record.merged_agents to stet_reader;
--> statement-breakpoint
revoke execute on all functions in schema desk, record from public;
--> statement-breakpoint
grant execute on function desk.keeper_of(uuid), desk.family(uuid), desk.left_out(uuid), desk.sourced(uuid), desk.fact_sources(jsonb), desk.name_key(text) to stet_desk;
