-- Corrections, schedules and embargoes, refused by the database where they do not hold. Messages begin with the name of
-- the guard (lib/guards.ts).

-- ---------------------------------------------------------------- the notice is part of what is approved

-- The open correction, else the last one issued. Content without any is as it was before.
create or replace function desk.statement_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select desk.statement_words(wanted) || case
    when exists (select from desk.excerpts where statement_id = wanted) then jsonb_build_object('excerpts', (
      select jsonb_agg(jsonb_build_object(
        'purpose', e.purpose, 'origin', e.origin, 'sourceId', c.source_id, 'captureId', e.capture_id, 'sha256', c.sha256,
        'textId', e.text_id, 'start', e.start, 'end', e."end", 'exact', e.exact, 'prefix', e.prefix, 'suffix', e.suffix,
        'page', e.page, 'boxes', e.boxes, 'fromMs', e.from_ms, 'toMs', e.to_ms, 'coverage', e.coverage,
        'description', e.description) order by e.position)
      from desk.excerpts e join desk.captures c on c.id = e.capture_id where e.statement_id = wanted))
    else '{}' end || coalesce((
      select jsonb_build_object('correction', jsonb_build_object('id', c.id, 'kind', c.kind, 'note', c.note))
      from desk.corrections c where c.statement_id = wanted and c.state <> 'withdrawn'
      order by (c.state <> 'issued') desc, c.issued_at desc limit 1), '{}')
$$;
--> statement-breakpoint
create function desk.open_correction(wanted uuid) returns desk.correction_state language sql stable set search_path = desk, pg_temp as $$
  select state from desk.corrections where statement_id = wanted and state not in ('issued', 'withdrawn')
$$;
--> statement-breakpoint
insert into desk.statement_transitions ("from", "to") values
  ('published', 'correction_draft'),
  ('corrected', 'correction_draft'),
  ('correction_draft', 'correction_submitted'),
  ('correction_submitted', 'correction_changes_requested'),
  ('correction_submitted', 'correction_approved'),
  ('correction_changes_requested', 'correction_submitted'),
  ('correction_approved', 'correction_submitted'),
  ('correction_approved', 'corrected'),
  ('correction_approved', 'retracted');
--> statement-breakpoint
-- Whether the entry reads as readers see it, but for the notice, the source and the places cited.
create function desk.reads_as_edition(wanted uuid) returns boolean language sql stable set search_path = desk, record, pg_temp as $$
  select exists (
    select from record.editions e join desk.revisions v on v.subject_id = e.statement_id and v.id = any(e.basis)
    where e.statement_id = wanted
      and v.content - array['note', 'sourceHash', 'excerpts', 'correction']
        = desk.statement_content(wanted) - array['note', 'sourceHash', 'excerpts', 'correction'])
$$;
--> statement-breakpoint
create function desk.guard_correction() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  entry record;
begin
  if tg_op = 'DELETE' then
    raise exception 'correction_stays: a correction is withdrawn, never deleted' using errcode = 'restrict_violation';
  end if;
  select status, version into entry from desk.statements where id = new.statement_id for update;
  if tg_op = 'INSERT' then
    if entry.status not in ('published', 'corrected') then
      raise exception 'correction_of_published: only a published entry is corrected' using errcode = 'restrict_violation';
    end if;
    if new.state <> 'draft' then
      raise exception 'status_move: a correction begins as a draft' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.state in ('issued', 'withdrawn') then
    raise exception 'correction_stays: a correction that was issued or withdrawn never changes' using errcode = 'restrict_violation';
  end if;
  if (new.id, new.statement_id, new.opened_by_id, new.opened_at) is distinct from (old.id, old.statement_id, old.opened_by_id, old.opened_at) then
    raise exception 'correction_stays: a correction keeps its statement and who opened it' using errcode = 'restrict_violation';
  end if;
  if new.state is distinct from old.state and new.state not in ('issued', 'withdrawn') and not exists (
    select from desk.statement_transitions where "from" = 'correction_' || old.state and "to" = 'correction_' || new.state
  ) then
    raise exception 'status_move: a correction cannot go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if new.state = 'approved' and (new.kind, new.note) is distinct from (old.kind, old.note) then
    raise exception 'approval_missing: a notice changes only before its approval' using errcode = 'restrict_violation';
  end if;
  if new.state = 'issued' then
    if old.state <> 'approved' then
      raise exception 'status_move: only an approved correction is issued' using errcode = 'restrict_violation';
    end if;
    new.content_hash := desk.content_hash(desk.statement_content(new.statement_id));
    -- To the millisecond, as programs keep time.
    new.issued_at := date_trunc('milliseconds', clock_timestamp());
    if not exists (
      select from desk.reviews r where r.statement_id = new.statement_id and r.decision = 'approve' and r.content_hash = new.content_hash
        and r.revision_number >= (select max(number) from desk.revisions where subject_id = new.statement_id and changed)
    ) then
      raise exception 'approval_missing: nobody else has approved exactly this correction' using errcode = 'restrict_violation';
    end if;
    if new.kind = 'retraction' and not desk.reads_as_edition(new.statement_id) then
      raise exception 'retraction_alone: a retraction leaves the words as readers saw them' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger corrections_guard before insert or update or delete on desk.corrections for each row execute function desk.guard_correction();
--> statement-breakpoint
create trigger corrections_touch_added after insert on desk.corrections referencing new table as rows_now for each statement execute function desk.touch_entries();
--> statement-breakpoint
create trigger corrections_touch_changed after update on desk.corrections referencing old table as rows_before new table as rows_now for each statement execute function desk.touch_entries();
--> statement-breakpoint

-- ---------------------------------------------------------------- reviews of a correction

-- Whoever wrote the entry, or changed it since its last approval or since it was last brought back to what readers see;
-- of a public entry also whoever changed its source since, which leaves no revision of the entry while nothing is corrected.
create or replace function desk.contributors(wanted uuid) returns setof uuid language sql stable set search_path = desk, pg_temp as $$
  select created_by_id from desk.statements where id = wanted
  union
  select actor_id from desk.revisions
  where subject_id = wanted and changed and number > coalesce(greatest(
    (select max(revision_number) from desk.reviews where statement_id = wanted and decision = 'approve'),
    (select max(number) from desk.revisions where subject_id = wanted and act::text = 'correction_withdrawn')), 0)
  union
  select r.actor_id from desk.statements s join desk.revisions r on r.subject_id = s.source_id
  where s.id = wanted and s.number is not null and r.changed
    and r.at > (select max(at) from desk.reviews where statement_id = wanted and decision = 'approve')
$$;
--> statement-breakpoint

create or replace function desk.check_review() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  entry record;
  latest record;
begin
  -- The lock orders a review against every edit: an edit raises the version of the same row.
  select id, status, version into entry from desk.statements where id = new.statement_id for update;
  select number, content_hash into latest from desk.revisions where subject_id = new.statement_id order by number desc limit 1;
  if latest.number is distinct from new.revision_number then
    raise exception 'review_of_latest: the entry has changed since revision %', new.revision_number using errcode = 'restrict_violation';
  end if;
  new.content_hash := desk.content_hash(desk.statement_content(new.statement_id));
  if new.content_hash is distinct from latest.content_hash then
    raise exception 'review_of_latest: the entry or its source differs from revision %', new.revision_number using errcode = 'restrict_violation';
  end if;
  if new.decision = 'approve' then
    if entry.status <> 'submitted' and desk.open_correction(new.statement_id) is distinct from 'submitted' then
      raise exception 'review_of_submitted: only a submitted entry can be approved' using errcode = 'restrict_violation';
    end if;
    if not exists (select from desk.users where id = new.reviewer_id and role in ('editor', 'admin') and disabled_at is null) then
      raise exception 'review_by_editor: only an editor can approve' using errcode = 'restrict_violation';
    end if;
    if new.reviewer_id in (select desk.contributors(new.statement_id)) then
      raise exception 'two_person_rule: nobody who wrote or changed an entry may approve it' using errcode = 'restrict_violation';
    end if;
  end if;
  new.at := clock_timestamp();
  return new;
end
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- the life of a statement

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
      if new.status = 'published' and new.embargo_until > clock_timestamp() then
        raise exception 'embargo_holds: this entry is under embargo' using errcode = 'restrict_violation';
      end if;
      -- The last notice issued says what became of the statement.
      if new.status in ('corrected', 'retracted') and (new.status = 'retracted') is distinct from (
        select c.kind = 'retraction' from desk.corrections c where c.statement_id = new.id and c.state = 'issued' order by c.issued_at desc limit 1
      ) then
        raise exception 'notice_missing: a published entry changes only by a notice' using errcode = 'restrict_violation';
      end if;
    end if;
    if new.status <> 'scheduled' then
      new.release_at := null;
    elsif new.release_at < new.embargo_until then
      raise exception 'embargo_holds: the release is before the end of the embargo' using errcode = 'restrict_violation';
    end if;
  end if;
  new.touch := nextval('desk.touches');
  return new;
end
$$;
--> statement-breakpoint
-- What readers are shown of a public entry was approved; what the desk holds is the same, unless a correction is open.
-- Its source may have been edited since: that is no change of the statement.
create function desk.is_edition(wanted uuid) returns boolean language sql stable set search_path = desk, record, pg_temp as $$
  select exists (
    select from record.editions e
    join desk.reviews r on r.statement_id = e.statement_id and r.decision = 'approve' and r.content_hash = e.content_hash
    join desk.revisions v on v.subject_id = e.statement_id and v.number = r.revision_number
    where e.statement_id = wanted
      and v.content - 'note' - 'sourceHash' = desk.statement_content(wanted) - 'note' - 'sourceHash')
$$;
--> statement-breakpoint
-- A correction is withdrawn when the entry is again what was approved: who changed it meanwhile wrote nothing that is left.
create function desk.check_withdrawal() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if desk.open_correction(new.subject_id) is not null or not desk.is_edition(new.subject_id) then
    raise exception 'withdrawal_whole: a correction is withdrawn when the entry is what readers see' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger revisions_withdrawal before insert on desk.revisions for each row when (new.act::text = 'correction_withdrawn') execute function desk.check_withdrawal();
--> statement-breakpoint
create or replace function desk.check_settled() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  entry record;
  latest record;
  held text;
  correcting desk.correction_state;
begin
  select id, status, version, words, touch into entry from desk.statements where id = new.id;
  if not found or entry.touch is distinct from new.touch then
    -- Gone, or touched again since, and that touch has queued a check of its own.
    return null;
  end if;
  select number, content_hash into latest from desk.revisions where subject_id = new.id order by number desc limit 1;
  held := desk.content_hash(desk.statement_content(new.id));
  if latest.content_hash is distinct from held or latest.number is distinct from entry.version then
    -- A public entry whose source was edited since is as it was.
    if entry.status not in ('published', 'corrected', 'retracted') or latest.number is distinct from entry.version or not desk.is_edition(new.id) then
      raise exception 'revision_missing: an entry was changed without a revision' using errcode = 'restrict_violation';
    end if;
  end if;
  if exists (select from desk.attributions where statement_id = new.id and strpos(entry.words, quoted_words) = 0) then
    raise exception 'quoted_words: the words of a quoted voice stand inside the words of the statement' using errcode = 'check_violation';
  end if;
  if entry.status not in ('draft', 'changes_requested')
    and not exists (select from desk.attributions where statement_id = new.id and role in ('speaker', 'signatory')) then
    raise exception 'speaker_missing: an entry needs a speaker or signatory before review' using errcode = 'check_violation';
  end if;
  correcting := desk.open_correction(new.id);
  if (entry.status in ('approved', 'scheduled') or correcting = 'approved') and not exists (
    select from desk.reviews r where r.statement_id = new.id and r.decision = 'approve' and r.content_hash = held
      and r.revision_number >= (select max(number) from desk.revisions where subject_id = new.id and changed)
  ) then
    raise exception 'approval_missing: nobody else has approved exactly this text' using errcode = 'restrict_violation';
  end if;
  if entry.status in ('published', 'corrected', 'retracted') and correcting is null
    and not exists (select from record.editions where statement_id = new.id and content_hash = held) and not desk.is_edition(new.id) then
    raise exception 'approval_missing: nobody else has approved exactly this text' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- the published edition

create or replace function record.guard_edition() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  lack text;
begin
  if not exists (
    select from desk.statements s
    join desk.reviews r on r.statement_id = s.id and r.decision = 'approve' and r.content_hash = new.content_hash
    where s.id = new.statement_id and s.number = new.number and s.slug = new.slug and s.status::text = new.status
      and s.status in ('published', 'corrected', 'retracted')
  ) then
    raise exception 'edition_approved: an edition needs a public statement and the approval of exactly its text' using errcode = 'restrict_violation';
  end if;
  -- An approval from before the text was changed, and changed back, is not one of this text.
  if tg_op = 'INSERT' and not exists (
    select from desk.reviews r where r.statement_id = new.statement_id and r.decision = 'approve' and r.content_hash = new.content_hash
      and r.revision_number >= (select max(number) from desk.revisions where subject_id = new.statement_id and changed)
  ) then
    raise exception 'edition_approved: an edition needs an approval later than every change' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' then
    if new.content_hash is distinct from old.content_hash then
      -- The notice of exactly this version, which is written before the edition; none serves twice.
      if new.version <> old.version + 1 or not exists (
        select from desk.corrections c join record.corrections p on p.id = c.id and p.version = new.version
        where c.statement_id = new.statement_id and c.state = 'issued' and c.content_hash = new.content_hash
          and new.status = case when c.kind = 'retraction' then 'retracted' else 'corrected' end
      ) then
        raise exception 'notice_missing: an edition changes only by a notice, as its next version' using errcode = 'restrict_violation';
      end if;
      if not exists (select from record.versions v where v.statement_id = new.statement_id and v.version = old.version and v.content_hash = old.content_hash) then
        raise exception 'version_kept: the version before stays at its address' using errcode = 'restrict_violation';
      end if;
    elsif new.version is distinct from old.version then
      raise exception 'notice_missing: an edition changes only by a notice, as its next version' using errcode = 'restrict_violation';
    end if;
  end if;
  -- A retraction says the words do not stand; they need no proof.
  if (tg_op = 'INSERT' or new.content_hash is distinct from old.content_hash) and new.status <> 'retracted' then
    lack := desk.unproved(new.statement_id);
    if lack is not null then
      raise exception 'words_unproved: the words are not found at the cited place of the source (%)', lack using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
--> statement-breakpoint
-- A version is kept as it stands before readers. What it was made of stays for ever; a release that makes cards
-- differently writes the card again.
create function record.guard_version() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if not exists (
      select from record.editions e where e.statement_id = new.statement_id and e.version = new.version and e.content_hash = new.content_hash
        and e.basis = new.basis and coalesce(e.corrected_at, e.published_at) = new.shown_from
    ) then
      raise exception 'version_kept: a version is what readers saw' using errcode = 'restrict_violation';
    end if;
  elsif (new.statement_id, new.version, new.content_hash, new.basis, new.shown_from, new.shown_to)
    is distinct from (old.statement_id, old.version, old.content_hash, old.basis, old.shown_from, old.shown_to) then
    raise exception 'version_kept: a version is what readers saw' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger versions_guard before insert or update on record.versions for each row execute function record.guard_version();
--> statement-breakpoint
create trigger versions_stay before delete on record.versions for each row execute function record.refuse_deletion();
--> statement-breakpoint
create trigger versions_not_emptied before truncate on record.versions for each statement execute function desk.refuse_rewriting();
--> statement-breakpoint
create trigger corrections_append_only before update or delete on record.corrections for each row execute function desk.refuse_rewriting();
--> statement-breakpoint
create trigger corrections_not_emptied before truncate on record.corrections for each statement execute function desk.refuse_rewriting();
--> statement-breakpoint
create function record.guard_public_correction() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if not exists (
    select from desk.corrections c join desk.statements s on s.id = c.statement_id
    where c.id = new.id and c.state = 'issued' and c.statement_id = new.statement_id and c.kind::text = new.kind and c.note = new.note
      and s.number = new.number and c.issued_at = new.issued_at
  ) or not exists (
    select from record.editions e where e.statement_id = new.statement_id and e.version + 1 = new.version
      and coalesce(e.corrected_at, e.published_at) = new.wrong_since
  ) then
    raise exception 'notice_issued: readers see a notice as it was issued' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger public_corrections_guard before insert on record.corrections for each row execute function record.guard_public_correction();
--> statement-breakpoint

-- ---------------------------------------------------------------- files that come after an approval

create or replace function desk.reopen_entries(of_source uuid, actor uuid) returns void language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  reopened uuid;
begin
  for reopened in
    select s.id from desk.statements s
    where (s.status in ('approved', 'scheduled') or desk.open_correction(s.id) = 'approved') and (s.source_id = of_source or exists (
      select from desk.excerpts e join desk.captures c on c.id = e.capture_id where e.statement_id = s.id and c.source_id = of_source))
    order by s.id for update
  loop
    update desk.statements set status = case when status in ('approved', 'scheduled') then 'submitted' else status end, version = version + 1
    where id = reopened;
    update desk.corrections set state = 'submitted' where statement_id = reopened and state = 'approved';
    insert into desk.revisions (id, subject, subject_id, number, act, actor_id, content, content_hash, changed)
    values (gen_random_uuid(), 'statement', reopened, 0, 'edited', actor, '{}', '', true);
  end loop;
end
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- background work at a time

drop function desk.ask_worker(text, json, text);
--> statement-breakpoint
-- Asks the worker for a job in this transaction: it begins after the commit, and a rollback takes it back. A job with
-- the same key that has not begun is replaced, so asking twice is harmless. Runs as the owner of the queue. What somebody
-- waits for comes first: an upload is stored before the text of others is drawn.
create function desk.ask_worker(task text, payload json, job_key text default null, run_at timestamptz default null) returns void
  language plpgsql security definer set search_path = pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => ask_worker.job_key, run_at => ask_worker.run_at,
    priority => case task when 'store_upload' then -10 when 'fetch_address' then -5 else 0 end);
end
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- lists of one status

-- Few of many: a list of what was corrected or retracted is a range of this index.
create index editions_status_idx on record.editions (status, filed_on desc, number desc) where status <> 'published';
--> statement-breakpoint

-- ---------------------------------------------------------------- grants

grant select, insert, update on desk.corrections to stet_desk;
--> statement-breakpoint
grant select, insert on record.versions, record.corrections to stet_desk;
--> statement-breakpoint
grant update (card, detail) on record.versions to stet_desk;
--> statement-breakpoint
grant select, insert, delete on record.retracted_places to stet_desk;
--> statement-breakpoint
grant select on record.versions, record.corrections, record.retracted_places to stet_reader;
--> statement-breakpoint
revoke execute on all functions in schema desk, record from public;
--> statement-breakpoint
grant execute on all functions in schema desk, record to stet_desk;
--> statement-breakpoint
-- Only triggers and the worker's own function call these.
revoke execute on function desk.note_ready(), desk.reopen_entries(uuid, uuid), desk.reopen_for_file(), desk.reopen_for_request(),
  desk.reopen_for_cue(), desk.check_whole_words(), record.keep_ballots() from stet_desk;
