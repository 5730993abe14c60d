-- The check of an entry at commit was queued once in a transaction. Whoever made it run early (set constraints …
-- immediate) could then change the entry again, unseen. Now every touch queues a check, and the check that belongs
-- to the last touch is the one that runs.
create sequence desk.touches;
--> statement-breakpoint
drop trigger statements_settled on desk.statements;
--> statement-breakpoint
alter table desk.statements drop column touched_by;
--> statement-breakpoint
alter table desk.statements add column touch bigint;
--> statement-breakpoint
create or replace function desk.guard_statement() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if old.number is not null then
      raise exception 'published_stays: a published statement is never deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'draft' then
      raise exception 'status_move: an entry begins as a draft' using errcode = 'restrict_violation';
    end if;
  else
    if new.status is distinct from old.status and not exists (
      select from desk.statement_transitions where "from" = old.status::text and "to" = new.status::text
    ) then
      raise exception 'status_move: an entry cannot go from % to %', old.status, new.status using errcode = 'restrict_violation';
    end if;
    if (old.number is not null and (new.number, new.slug) is distinct from (old.number, old.slug))
      or new.created_by_id is distinct from old.created_by_id or new.id is distinct from old.id then
      raise exception 'address_stays: number, slug and author of an entry never change' using errcode = 'restrict_violation';
    end if;
    if new.status is distinct from old.status then
      new.status_since := clock_timestamp();
    end if;
  end if;
  new.touch := nextval('desk.touches');
  return new;
end
$$;
--> statement-breakpoint
drop trigger attributions_touch on desk.attributions;
--> statement-breakpoint
drop trigger statement_bills_touch on desk.statement_bills;
--> statement-breakpoint
drop trigger statement_links_touch on desk.statement_links;
--> statement-breakpoint
drop function desk.touch_statement();
--> statement-breakpoint
-- Once for each statement of SQL, however many rows it changes. The update queues the check.
create function desk.touch_entries() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    update desk.statements set touch = null
    where id in (select statement_id from rows_before union select statement_id from rows_now);
  else
    update desk.statements set touch = null where id in (select statement_id from rows_now);
  end if;
  return null;
end
$$;
--> statement-breakpoint
do $$
declare
  part text;
begin
  foreach part in array array['attributions', 'statement_bills', 'statement_links'] loop
    execute format('create trigger %I after insert on desk.%I referencing new table as rows_now for each statement execute function desk.touch_entries()', part || '_touch_added', part);
    execute format('create trigger %I after update on desk.%I referencing old table as rows_before new table as rows_now for each statement execute function desk.touch_entries()', part || '_touch_changed', part);
    execute format('create trigger %I after delete on desk.%I referencing old table as rows_now for each statement execute function desk.touch_entries()', part || '_touch_removed', part);
  end loop;
end
$$;
--> statement-breakpoint
create or replace function desk.check_settled() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  entry record;
  latest record;
  held text;
begin
  select id, status, version, words, touch into entry from desk.statements where id = new.id;
  if not found or entry.touch is distinct from new.touch then
    -- Gone, or touched again since, and that touch has queued a check of its own.
    return null;
  end if;
  select number, content_hash into latest from desk.revisions where subject_id = new.id order by number desc limit 1;
  held := desk.content_hash(desk.statement_content(new.id));
  if latest.content_hash is distinct from held or latest.number is distinct from entry.version then
    raise exception 'revision_missing: an entry was changed without a revision' using errcode = 'restrict_violation';
  end if;
  if exists (select from desk.attributions where statement_id = new.id and strpos(entry.words, quoted_words) = 0) then
    raise exception 'quoted_words: the words of a quoted voice stand inside the words of the statement' using errcode = 'check_violation';
  end if;
  if entry.status not in ('draft', 'changes_requested')
    and not exists (select from desk.attributions where statement_id = new.id and role in ('speaker', 'signatory')) then
    raise exception 'speaker_missing: an entry needs a speaker or signatory before review' using errcode = 'check_violation';
  end if;
  if entry.status in ('approved', 'scheduled', 'published', 'corrected') and not exists (
    select from desk.reviews r where r.statement_id = new.id and r.decision = 'approve' and r.content_hash = held
      and r.revision_number >= (select max(number) from desk.revisions where subject_id = new.id and changed)
  ) then
    raise exception 'approval_missing: nobody else has approved exactly this text' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create constraint trigger statements_settled after update on desk.statements
  deferrable initially deferred for each row execute function desk.check_settled();
--> statement-breakpoint
-- An end of which only the last possible day is known ("some time before May 2020") left the holder in office for
-- ever. It certainly ended; how long before that day is not known, so it excludes nobody.
create or replace function desk.held_range(start_to date, end_edtf text, end_from date) returns daterange language sql immutable set search_path = pg_temp as $$
  select case
    when start_to is null then 'empty'::daterange
    when end_edtf is null then daterange(start_to, null)
    when end_from is null or end_from <= start_to then 'empty'::daterange
    else daterange(start_to, end_from)
  end
$$;
