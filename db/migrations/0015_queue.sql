CREATE TYPE "desk"."entry_state" AS ENUM('draft', 'submitted', 'changes_requested', 'approved', 'scheduled', 'published', 'corrected', 'retracted', 'correction_draft', 'correction_submitted', 'correction_changes_requested', 'correction_approved');--> statement-breakpoint
CREATE TYPE "desk"."view_scope" AS ENUM('private', 'team');--> statement-breakpoint
CREATE TYPE "desk"."density" AS ENUM('comfortable', 'compact');--> statement-breakpoint
CREATE TABLE "desk"."entry_lines" (
	"statement_id" uuid PRIMARY KEY NOT NULL,
	"entry" integer NOT NULL,
	"state" "desk"."entry_state" NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"author_id" uuid NOT NULL,
	"opened_by_id" uuid,
	"contributor_ids" uuid[] NOT NULL,
	"assignee_id" uuid,
	"embargo_until" timestamp with time zone,
	"said_from" date,
	"said_to" date,
	"said_key" date NOT NULL,
	"words_key" text COLLATE "C" NOT NULL,
	"speaker_key" text COLLATE "C" NOT NULL,
	"source_key" text COLLATE "C" NOT NULL,
	"bill_key" text COLLATE "C" NOT NULL,
	"author_key" text COLLATE "C" NOT NULL,
	"assignee_key" text COLLATE "C" NOT NULL,
	"lack" text,
	"words_hash" bytea,
	"words_sketch" integer[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk"."entry_texts" (
	"statement_id" uuid PRIMARY KEY NOT NULL,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk"."entry_likenesses" (
	"statement_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"same" boolean NOT NULL,
	CONSTRAINT "entry_likenesses_pkey" PRIMARY KEY("statement_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "desk"."entry_tags" (
	"statement_id" uuid NOT NULL,
	"tag" text NOT NULL,
	"added_by_id" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entry_tags_pkey" PRIMARY KEY("statement_id","tag"),
	CONSTRAINT "entry_tags_form" CHECK ("desk"."entry_tags"."tag" = btrim("desk"."entry_tags"."tag") and "desk"."entry_tags"."tag" <> '' and length("desk"."entry_tags"."tag") <= 40)
);
--> statement-breakpoint
CREATE TABLE "desk"."saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"scope" "desk"."view_scope" NOT NULL,
	"name" text NOT NULL,
	"view" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_views_name_present" CHECK (btrim("desk"."saved_views"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "desk"."user_preferences" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"single_keys" boolean NOT NULL,
	"keys" jsonb NOT NULL,
	"density" "desk"."density" NOT NULL,
	"hidden_columns" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk"."bulk_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"act" jsonb NOT NULL,
	"sentence" text NOT NULL,
	"rows" jsonb NOT NULL,
	"done_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_rows" jsonb
);
--> statement-breakpoint
ALTER TABLE "desk"."entry_lines" ADD CONSTRAINT "entry_lines_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."entry_texts" ADD CONSTRAINT "entry_texts_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."entry_tags" ADD CONSTRAINT "entry_tags_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "desk"."statements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."entry_tags" ADD CONSTRAINT "entry_tags_added_by_id_users_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."saved_views" ADD CONSTRAINT "saved_views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."user_preferences" ADD CONSTRAINT "user_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk"."bulk_acts" ADD CONSTRAINT "bulk_acts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "desk"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_private_name" ON "desk"."saved_views" USING btree ("owner_id",lower("name")) WHERE "desk"."saved_views"."scope" = 'private';--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_team_name" ON "desk"."saved_views" USING btree (lower("name")) WHERE "desk"."saved_views"."scope" = 'team';--> statement-breakpoint
CREATE INDEX "bulk_acts_user_idx" ON "desk"."bulk_acts" USING btree ("user_id","done_at");--> statement-breakpoint
CREATE INDEX "entry_tags_tag_idx" ON "desk"."entry_tags" USING btree ("tag");--> statement-breakpoint
CREATE INDEX "entry_likenesses_other_idx" ON "desk"."entry_likenesses" USING btree ("other_id");--> statement-breakpoint

-- ---------------------------------------------------------------- what a line of the queue holds

-- Small letters without accents, for search and for order. These three name everything by its schema, so that they can be
-- taken into the query that calls them.
create function desk.folded(words text) returns text language sql stable as $$
  select public.unaccent(lower(normalize(words, nfc)))
$$;
--> statement-breakpoint
-- What stands between two words is named by code point, so that no locale of a server decides.
create function desk.search_words(words text) returns setof text language sql stable as $$
  select left(word, 60) from regexp_split_to_table(left(words, 300000),
    U&'[\0001-/:-@\005B-`{-\00A9\00AB-\00B4\00B6-\00B9\00BB-\00BF\00D7\00F7\2000-\206F\2E00-\2E7F\3000-\3003\3008-\3020\FEFF\FF01-\FF0F\FF1A-\FF20]+') word
  where word <> ''
$$;
--> statement-breakpoint
-- Entries in which each word typed begins a word; null when nothing typed could be a word. Immutable as far as a plan
-- lives, so that the plan knows the words.
create function desk.entry_query(typed text) returns tsquery language sql immutable as $$
  select string_agg('''' || word || ''':*', ' & ')::tsquery from desk.search_words(desk.folded(typed)) word
$$;
--> statement-breakpoint
-- The voices whose words they are, in their order, as the queue names them.
create function desk.speakers(wanted uuid) returns text[] language sql stable as $$
  select coalesce(array_agg(coalesce(g.name, nullif(a.printed_name, ''), a.printed_title) order by a.position), '{}')
  from desk.attributions a left join desk.agents g on g.id = a.agent_id
  where a.statement_id = wanted and a.role in ('speaker', 'signatory')
$$;
--> statement-breakpoint
create view desk.texts_now as
  select s.id as statement_id, array_to_tsvector(array(select word from desk.search_words(desk.folded(concat_ws(' ', s.words, s.summary, s.place, s.note,
    (select title from desk.sources where id = s.source_id),
    (select string_agg(concat_ws(' ', g.name, a.printed_name, a.printed_title), ' ')
      from desk.attributions a left join desk.agents g on g.id = a.agent_id where a.statement_id = s.id),
    (select string_agg(b.identifier, ' ') from desk.statement_bills n join desk.bills b on b.id = n.bill_id where n.statement_id = s.id)))) word)) as search
  from desk.statements s;
--> statement-breakpoint
-- The words without spaces, marks, cases and accents; null where there are too few to tell entries apart.
create function desk.words_hash(words text) returns bytea language sql stable as $$
  select case when length(plain) >= 20 then decode(md5(plain), 'hex') end
  from (select string_agg(word, ' ') as plain from desk.search_words(desk.folded(words)) word) folded
$$;
--> statement-breakpoint
-- The least of the hashes of each three words in a row, of the first few hundred: texts nearly the same share some.
create function desk.words_sketch(words text) returns integer[] language sql stable as $$
  select coalesce((array_agg(distinct hash))[1:8], '{}') from (
    select hashtext(word || ' ' || lead(word) over (order by at) || ' ' || lead(word, 2) over (order by at)) as hash
    from desk.search_words(desk.folded(left(words, 3000))) with ordinality split (word, at)) hashed
  where hash is not null
$$;
--> statement-breakpoint
-- Each line as it has to be. The trigger writes from here, a test compares.
create view desk.lines_now as
  select s.id as statement_id, s.entry,
    case when c.state is null then s.status::text else 'correction_' || c.state end::desk.entry_state as state,
    case when c.state is null then s.status_since else c.opened_at end as since,
    s.created_by_id as author_id, c.opened_by_id,
    array(select id from desk.contributors(s.id) id order by id) as contributor_ids,
    s.assignee_id, s.embargo_until, s.said_from, s.said_to, coalesce(s.said_from, s.said_to, 'infinity') as said_key,
    left(desk.folded(s.words), 60) collate "C" as words_key,
    coalesce((select left(desk.folded(coalesce(g.name, nullif(a.printed_name, ''), a.printed_title)), 80)
      from desk.attributions a left join desk.agents g on g.id = a.agent_id
      where a.statement_id = s.id and a.role in ('speaker', 'signatory') order by a.position limit 1), '') collate "C" as speaker_key,
    coalesce((select left(desk.folded(title), 80) from desk.sources where id = s.source_id), '') collate "C" as source_key,
    coalesce((select left(desk.folded(b.identifier), 40) from desk.statement_bills n join desk.bills b on b.id = n.bill_id
      where n.statement_id = s.id order by n.position limit 1), '') collate "C" as bill_key,
    (select left(desk.folded(name), 80) from desk.users where id = s.created_by_id) collate "C" as author_key,
    coalesce((select left(desk.folded(name), 80) from desk.users where id = s.assignee_id), '') collate "C" as assignee_key,
    case when btrim(s.words) <> '' then desk.unproved(s.id) end as lack,
    desk.words_hash(s.words) as words_hash, desk.words_sketch(s.words) as words_sketch
  from desk.statements s
  left join desk.corrections c on c.statement_id = s.id and c.state not in ('issued', 'withdrawn');
--> statement-breakpoint

-- ---------------------------------------------------------------- kept by the database itself

-- Entries with the same words, and with nearly the same from the same source; a few of them, the latest.
create function desk.find_likenesses(wanted uuid) returns void language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  own record;
  pairs integer;
begin
  -- In one order, so that two entries alike do not wait for each other.
  perform from desk.entry_likenesses where statement_id = wanted or other_id = wanted order by statement_id, other_id for update;
  delete from desk.entry_likenesses where statement_id = wanted or other_id = wanted;
  select l.words_hash as hash, l.words_sketch as sketch, s.words, s.source_id into own
  from desk.entry_lines l join desk.statements s on s.id = l.statement_id where l.statement_id = wanted;
  if own.hash is null then
    return;
  end if;
  insert into desk.entry_likenesses (statement_id, other_id, same)
  select pair.one, pair.other, true
  from (select l.statement_id as id from desk.entry_lines l where l.words_hash = own.hash and l.statement_id <> wanted order by l.entry desc limit 5) alike,
    lateral (values (wanted, alike.id), (alike.id, wanted)) pair (one, other)
  order by 1, 2 on conflict do nothing;
  get diagnostics pairs = row_count;
  if pairs >= 10 then
    return;
  end if;
  insert into desk.entry_likenesses (statement_id, other_id, same)
  select pair.one, pair.other, false
  from (
      -- The sketches first: to compare the words takes a hundred times as long.
      select near.id from (
        select s.id, s.words from desk.statements s join desk.entry_lines l on l.statement_id = s.id
        where s.source_id = own.source_id and s.id <> wanted and l.words_sketch && own.sketch order by s.id desc limit 50
      ) near
      where public.similarity(near.words, own.words) >= 0.7 order by near.id desc limit 5
    ) alike,
    lateral (values (wanted, alike.id), (alike.id, wanted)) pair (one, other)
  order by 1, 2 on conflict do nothing;
end
$$;
--> statement-breakpoint
create function desk.write_line(wanted uuid) returns void language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  before bytea;
  after bytea;
begin
  select words_hash into before from desk.entry_lines where statement_id = wanted;
  insert into desk.entry_lines as line select * from desk.lines_now where statement_id = wanted
  on conflict (statement_id) do update set
    state = excluded.state,
    since = case when excluded.opened_by_id is null then excluded.since when line.state = excluded.state then line.since else clock_timestamp() end,
    opened_by_id = excluded.opened_by_id, contributor_ids = excluded.contributor_ids, assignee_id = excluded.assignee_id,
    embargo_until = excluded.embargo_until, said_from = excluded.said_from, said_to = excluded.said_to, said_key = excluded.said_key,
    words_key = excluded.words_key, speaker_key = excluded.speaker_key, source_key = excluded.source_key, bill_key = excluded.bill_key,
    author_key = excluded.author_key, assignee_key = excluded.assignee_key, lack = excluded.lack, words_hash = excluded.words_hash,
    words_sketch = excluded.words_sketch
  returning words_hash into after;
  insert into desk.entry_texts as kept select * from desk.texts_now where statement_id = wanted
  on conflict (statement_id) do update set search = excluded.search where kept.search <> excluded.search;
  if after is distinct from before then
    perform desk.find_likenesses(wanted);
  end if;
end
$$;
--> statement-breakpoint
-- A step of review changes no words: only where the entry stands, and what its words rest on.
create function desk.move_line(wanted uuid, evidence boolean) returns void language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  update desk.entry_lines line set
    state = now.state,
    since = case when now.opened_by_id is null then now.since when line.state = now.state then line.since else clock_timestamp() end,
    opened_by_id = now.opened_by_id, contributor_ids = now.contributor_ids,
    lack = case when evidence then desk.unproved(wanted) else line.lack end
  from (select statement_id, state, since, opened_by_id, contributor_ids from desk.lines_now where statement_id = wanted) now
  where line.statement_id = wanted;
end
$$;
--> statement-breakpoint
-- Entries that name a record by a name it no longer has.
create function desk.rename_lines(wanted uuid[]) returns void language sql security definer set search_path = desk, pg_temp as $$
  with held as (
    select statement_id from desk.entry_lines where statement_id = any (wanted) order by statement_id for update
  ), named as (
    update desk.entry_lines line set speaker_key = now.speaker_key, source_key = now.source_key, bill_key = now.bill_key
    from (select statement_id, speaker_key, source_key, bill_key from desk.lines_now where statement_id = any (wanted)) now, held
    where line.statement_id = now.statement_id and held.statement_id = now.statement_id
      and (line.speaker_key, line.source_key, line.bill_key) is distinct from (now.speaker_key, now.source_key, now.bill_key)
  )
  update desk.entry_texts kept set search = now.search from desk.texts_now now, held
  where now.statement_id = held.statement_id and kept.statement_id = held.statement_id
$$;
--> statement-breakpoint
create function desk.keep_lines() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  alike boolean;
  renamed boolean;
begin
  if new.subject = 'statement' then
    select content - 'excerpts' - 'sourceHash' - 'correction' = new.content - 'excerpts' - 'sourceHash' - 'correction' into alike
    from desk.revisions where subject_id = new.subject_id and number = new.number - 1;
    if alike then
      perform desk.move_line(new.subject_id, new.changed);
    else
      perform desk.write_line(new.subject_id);
    end if;
    return null;
  end if;
  if new.number = 1 or not new.changed or new.subject not in ('agent', 'source', 'bill') then
    return null;
  end if;
  select (content ->> 'name', content ->> 'title', content ->> 'identifier')
    is distinct from (new.content ->> 'name', new.content ->> 'title', new.content ->> 'identifier')
  into renamed from desk.revisions where subject_id = new.subject_id and number = new.number - 1;
  if not renamed then
    return null;
  end if;
  perform desk.rename_lines(case new.subject
    when 'agent' then array(select distinct statement_id from desk.attributions where agent_id = new.subject_id)
    when 'source' then array(select id from desk.statements where source_id = new.subject_id)
    when 'bill' then array(select statement_id from desk.statement_bills where bill_id = new.subject_id)
  end);
  return null;
end
$$;
--> statement-breakpoint
create trigger revisions_keep_lines after insert on desk.revisions for each row execute function desk.keep_lines();
--> statement-breakpoint
-- Who has taken an entry on and until when it is held back are no part of its content, so they leave no revision.
create function desk.keep_line_assignment() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  update desk.entry_lines set assignee_id = new.assignee_id, embargo_until = new.embargo_until,
    assignee_key = coalesce((select left(desk.folded(name), 80) from desk.users where id = new.assignee_id), '')
  where statement_id = new.id;
  return null;
end
$$;
--> statement-breakpoint
create trigger statements_keep_line after update of assignee_id, embargo_until on desk.statements for each row
  when (old.assignee_id is distinct from new.assignee_id or old.embargo_until is distinct from new.embargo_until)
  execute function desk.keep_line_assignment();
--> statement-breakpoint
create function desk.keep_lines_of_user() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  update desk.entry_lines set author_key = left(desk.folded(new.name), 80) where author_id = new.id;
  update desk.entry_lines set assignee_key = left(desk.folded(new.name), 80) where assignee_id = new.id;
  return null;
end
$$;
--> statement-breakpoint
create trigger users_keep_lines after update of name on desk.users for each row
  when (old.name is distinct from new.name) execute function desk.keep_lines_of_user();
--> statement-breakpoint

-- ---------------------------------------------------------------- what is there already

insert into desk.entry_lines select * from desk.lines_now;
--> statement-breakpoint
insert into desk.entry_texts select * from desk.texts_now;
--> statement-breakpoint
create unique index "entry_lines_entry_key" on "desk"."entry_lines" using btree ("entry");--> statement-breakpoint
create index "entry_lines_state_idx" on "desk"."entry_lines" using btree ("state","entry");--> statement-breakpoint
create index "entry_lines_since_idx" on "desk"."entry_lines" using btree ("since","entry");--> statement-breakpoint
create index "entry_lines_words_idx" on "desk"."entry_lines" using btree ("words_key","entry");--> statement-breakpoint
create index "entry_lines_speaker_idx" on "desk"."entry_lines" using btree ("speaker_key","entry");--> statement-breakpoint
create index "entry_lines_said_idx" on "desk"."entry_lines" using btree ("said_key","entry");--> statement-breakpoint
create index "entry_lines_source_idx" on "desk"."entry_lines" using btree ("source_key","entry");--> statement-breakpoint
create index "entry_lines_bill_idx" on "desk"."entry_lines" using btree ("bill_key","entry");--> statement-breakpoint
create index "entry_lines_author_idx" on "desk"."entry_lines" using btree ("author_key","entry");--> statement-breakpoint
create index "entry_lines_assignee_key_idx" on "desk"."entry_lines" using btree ("assignee_key","entry");--> statement-breakpoint
create index "entry_lines_mine_idx" on "desk"."entry_lines" using btree ("author_id","state");--> statement-breakpoint
create index "entry_lines_assignee_idx" on "desk"."entry_lines" using btree ("assignee_id") where "desk"."entry_lines"."assignee_id" is not null;--> statement-breakpoint
create index "entry_lines_hash_idx" on "desk"."entry_lines" using btree ("words_hash") where "desk"."entry_lines"."words_hash" is not null;--> statement-breakpoint
create index "entry_lines_embargo_idx" on "desk"."entry_lines" using btree ("embargo_until") where "desk"."entry_lines"."embargo_until" is not null;--> statement-breakpoint
create index "entry_texts_search_idx" on "desk"."entry_texts" using gin ("search");--> statement-breakpoint
-- Those alike by now; the latest five of each.
insert into desk.entry_likenesses (statement_id, other_id, same)
select l.statement_id, alike.statement_id, true from desk.entry_lines l, lateral (
  select o.statement_id from desk.entry_lines o where o.words_hash = l.words_hash and o.statement_id <> l.statement_id order by o.entry desc limit 5) alike;
--> statement-breakpoint
insert into desk.entry_likenesses (statement_id, other_id, same)
select other_id, statement_id, true from desk.entry_likenesses on conflict do nothing;
--> statement-breakpoint

-- ---------------------------------------------------------------- grants

-- Lines, texts and likenesses are the database's own to write.
grant select on desk.entry_lines, desk.entry_texts, desk.entry_likenesses to stet_desk;
--> statement-breakpoint
grant select, insert, delete on desk.entry_tags to stet_desk;
--> statement-breakpoint
grant select, insert, update, delete on desk.saved_views to stet_desk;
--> statement-breakpoint
grant select, insert, update on desk.user_preferences, desk.bulk_acts to stet_desk;
--> statement-breakpoint
revoke execute on all functions in schema desk from public;
--> statement-breakpoint
grant execute on function desk.folded(text), desk.search_words(text), desk.entry_query(text), desk.speakers(uuid) to stet_desk;
