-- Evidence, refused by the database where it does not hold. Messages begin with the name of the guard (lib/errors.ts).

-- ---------------------------------------------------------------- the same words

-- The published normalisation, profile 1 (docs/verified-quotes.md); lib/excerpts/normalise.ts is its twin and a test
-- holds them together. U+E000 stands for a hyphen at the end of a line, which may or may not belong to the word.
create function desk.normal_words(words text) returns text language sql immutable strict set search_path = pg_temp as $$
  select btrim(regexp_replace(regexp_replace(
    translate(
      replace(replace(replace(replace(replace(replace(replace(
        regexp_replace(
          regexp_replace(normalize(translate(words, U&'\00AD\200B\2060\FEFF\E000', ''), nfc),
            U&'[\2010\2011]', '-', 'g'),
          U&'(?<=[[:alpha:]])-[ \0009]*(\000D\000A|[\000A\000D\2028\2029])[\0009 \000A\000D\2028\2029]*(?=[[:alpha:]])', U&'\E000', 'g'),
        U&'\FB00', 'ff'), U&'\FB01', 'fi'), U&'\FB02', 'fl'), U&'\FB03', 'ffi'), U&'\FB04', 'ffl'), U&'\FB05', 'st'), U&'\FB06', 'st'),
      U&'\2018\2019\201A\201B\2032\02BC\0060\00B4\201C\201D\201E\201F\2033\00AB\00BB\2012\2013\2014\2015\2212',
      $q$''''''''"""""""-----$q$),
    '-{2,}', '-', 'g'),
    U&'[\0009-\000D\0020\0085\00A0\1680\2000-\200A\2028\2029\202F\205F\3000]+', ' ', 'g'), ' ')
$$;
--> statement-breakpoint
-- Whether two wordings are the same after normalisation; a hyphen at the end of a line may be there or not.
create function desk.same_words(one text, other text) returns boolean language plpgsql immutable strict set search_path = desk, pg_temp as $$
declare
  a text := desk.normal_words(one);
  b text := desk.normal_words(other);
  mark constant text := U&'\E000';
  x text[];
  y text[];
  i integer := 1;
  j integer := 1;
begin
  if a = b then
    return true;
  end if;
  if strpos(a, mark) = 0 and strpos(b, mark) = 0 then
    return false;
  end if;
  x := string_to_array(a, null);
  y := string_to_array(b, null);
  while i <= cardinality(x) or j <= cardinality(y) loop
    if i <= cardinality(x) and j <= cardinality(y) and x[i] = y[j] then
      i := i + 1;
      j := j + 1;
    elsif i <= cardinality(x) and x[i] = mark then
      i := i + 1;
      if j <= cardinality(y) and y[j] = '-' then j := j + 1; end if;
    elsif j <= cardinality(y) and y[j] = mark then
      j := j + 1;
      if i <= cardinality(x) and x[i] = '-' then i := i + 1; end if;
    else
      return false;
    end if;
  end loop;
  return true;
end
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- what is never changed

create function desk.guard_capture() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if old.state = 'ready' then
      raise exception 'capture_stays: a capture is never deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    if new.state = 'ready' then
      raise exception 'capture_begins_pending: a capture is ready only once its bytes are stored and read back' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if old.state <> 'pending' and
    (new.state, new.sha256, new.size, new.media_type, new.original_name, new.method, new.address, new.final_address, new.obtained_at,
      new.obtained_by_id, new.refusal) is distinct from
    (old.state, old.sha256, old.size, old.media_type, old.original_name, old.method, old.address, old.final_address, old.obtained_at,
      old.obtained_by_id, old.refusal) then
    raise exception 'capture_stays: the bytes of a capture and how it was obtained never change' using errcode = 'restrict_violation';
  end if;
  if new.source_id is distinct from old.source_id or new.id is distinct from old.id or new.created_at is distinct from old.created_at
    or (old.sha256 is not null and new.sha256 is distinct from old.sha256)
    or (old.parent_id is not null and new.parent_id is distinct from old.parent_id)
    or (old.derivation is not null and new.derivation is distinct from old.derivation) then
    raise exception 'capture_stays: a capture keeps its source, its hash and its parent' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger captures_guard before insert or update or delete on desk.captures for each row execute function desk.guard_capture();
--> statement-breakpoint
-- Out of what a file was made: the chain ends, and ends at a file that was made out of nothing.
create function desk.guard_parent() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if new.parent_id is not null and exists (
    with recursive chain(id, parent_id) as (
      select id, parent_id from desk.captures where id = new.parent_id
      union
      select c.id, c.parent_id from desk.captures c join chain on c.id = chain.parent_id
    ) select from chain where id = new.id
  ) then
    raise exception 'capture_parent: a file cannot be made out of itself' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger captures_parent after insert or update of parent_id on desk.captures for each row when (new.parent_id is not null) execute function desk.guard_parent();
--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['capture_texts', 'capture_pages', 'cues', 'cue_corrections', 'request_events', 'released_items'] loop
    execute format('create trigger %I before update or delete on desk.%I for each row execute function desk.refuse_rewriting()', kept || '_append_only', kept);
    execute format('create trigger %I before truncate on desk.%I for each statement execute function desk.refuse_rewriting()', kept || '_not_emptied', kept);
  end loop;
end
$$;
--> statement-breakpoint
create function desk.guard_text() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if not exists (select from desk.captures where id = new.capture_id and state = 'ready') then
    raise exception 'capture_not_ready: text is drawn only from a stored capture' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger capture_texts_guard before insert on desk.capture_texts for each row execute function desk.guard_text();
--> statement-breakpoint
create function desk.guard_released_item() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if not exists (select from desk.request_events where id = new.event_id and request_id = new.request_id and kind = 'released') then
    raise exception 'released_by_release: an item comes with a release of the same request' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger released_items_guard before insert on desk.released_items for each row execute function desk.guard_released_item();
--> statement-breakpoint
create function desk.guard_request_event() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if new.replaces_id is not null and not exists (select from desk.request_events where id = new.replaces_id and request_id = new.request_id) then
    raise exception 'replaces_own_event: an event replaces one of the same request' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger request_events_guard before insert on desk.request_events for each row execute function desk.guard_request_event();
--> statement-breakpoint

-- ---------------------------------------------------------------- excerpts

-- A capture can be cited when its bytes are verified and, for a file made out of another, its parent is known and
-- can be cited itself.
create function desk.citable(wanted uuid) returns boolean language sql stable set search_path = desk, pg_temp as $$
  with recursive chain(id, parent_id, sound) as (
    select id, parent_id, state = 'ready' and (derivation is null or parent_id is not null) from desk.captures where id = wanted
    union
    select c.id, c.parent_id, c.state = 'ready' and (c.derivation is null or c.parent_id is not null)
    from desk.captures c join chain on c.id = chain.parent_id
  ) select coalesce(bool_and(sound), false) from chain
$$;
--> statement-breakpoint
create function desk.check_excerpt() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  entry_source uuid;
  held record;
  recording uuid;
begin
  select source_id into entry_source from desk.statements where id = new.statement_id;
  select source_id, state, derivation, parent_id into held from desk.captures where id = new.capture_id;
  if not found or not desk.citable(new.capture_id) then
    raise exception 'excerpt_citable: this file cannot be cited: it is not stored and verified, or it is not known out of which file it was made' using errcode = 'check_violation';
  end if;
  if new.purpose = 'words' and held.source_id is distinct from entry_source then
    raise exception 'excerpt_of_source: the words of a statement are cited from its own source' using errcode = 'check_violation';
  end if;
  if new.text_id is not null and not exists (
    select from desk.capture_texts t where t.id = new.text_id and t.capture_id = new.capture_id and t.outcome = 'text'
      and substr(t.text, new.start + 1, new.end - new.start) = new.exact
  ) then
    raise exception 'excerpt_holds: these words do not stand at this place of the capture' using errcode = 'check_violation';
  end if;
  if new.from_ms is not null then
    -- A passage of a transcript is a passage of the recording it belongs to.
    recording := coalesce((select media_capture_id from desk.transcripts where capture_id = new.capture_id), new.capture_id);
    if new.text_id is null and not exists (select from desk.media where capture_id = recording) then
      raise exception 'excerpt_of_recording: a range of time needs a recording' using errcode = 'check_violation';
    end if;
    if exists (select from desk.media where capture_id = recording and duration_ms is not null and new.to_ms > duration_ms + 1000) then
      raise exception 'excerpt_within_recording: the range ends after the recording' using errcode = 'check_violation';
    end if;
    if new.purpose = 'words' and exists (select from desk.media where capture_id = recording and sound = 'silent') then
      raise exception 'silent_footage: footage without sound cannot prove words' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger excerpts_check before insert or update on desk.excerpts for each row execute function desk.check_excerpt();
--> statement-breakpoint
-- A recording found to be silent after words were cited from it.
create function desk.guard_silence() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if new.sound = 'silent' and old.sound <> 'silent' and exists (
    select from desk.excerpts e where e.purpose = 'words' and e.from_ms is not null and (e.capture_id = new.capture_id
      or e.capture_id in (select capture_id from desk.transcripts where media_capture_id = new.capture_id))
  ) then
    raise exception 'silent_footage: words are cited from this recording' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger media_guard before update on desk.media for each row execute function desk.guard_silence();
--> statement-breakpoint
create trigger excerpts_touch_added after insert on desk.excerpts referencing new table as rows_now for each statement execute function desk.touch_entries();
--> statement-breakpoint
create trigger excerpts_touch_changed after update on desk.excerpts referencing old table as rows_before new table as rows_now for each statement execute function desk.touch_entries();
--> statement-breakpoint
create trigger excerpts_touch_removed after delete on desk.excerpts referencing old table as rows_now for each statement execute function desk.touch_entries();
--> statement-breakpoint
-- Excerpts are part of what an approval binds to, with the hash of the file. Content without any is as it was before.
alter function desk.statement_content(uuid) rename to statement_words;
--> statement-breakpoint
create function desk.statement_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select desk.statement_words(wanted) || case
    when exists (select from desk.excerpts where statement_id = wanted) then jsonb_build_object('excerpts', (
      select jsonb_agg(jsonb_build_object(
        'purpose', e.purpose, 'origin', e.origin, 'sourceId', c.source_id, 'captureId', e.capture_id, 'sha256', c.sha256,
        'textId', e.text_id, 'start', e.start, 'end', e."end", 'exact', e.exact, 'prefix', e.prefix, 'suffix', e.suffix,
        'page', e.page, 'boxes', e.boxes, 'fromMs', e.from_ms, 'toMs', e.to_ms, 'coverage', e.coverage,
        'description', e.description) order by e.position)
      from desk.excerpts e join desk.captures c on c.id = e.capture_id where e.statement_id = wanted))
    else '{}' end
$$;
--> statement-breakpoint
alter function desk.source_content(uuid) rename to source_words;
--> statement-breakpoint
create function desk.source_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select desk.source_words(wanted) || case when disclosure = 'whole' then jsonb_build_object('disclosure', disclosure) else '{}' end
  from desk.sources where id = wanted
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- the verified quote

-- What stands against publishing the words of an entry; null when they are proved. Verbatim words are, stretch by
-- stretch between omission marks, the words of as many excerpts; anything else is labelled so and still cites a place.
create function desk.unproved(wanted uuid) returns text language plpgsql stable set search_path = desk, pg_temp as $$
declare
  entry record;
  stretches text[];
  cited text[];
begin
  select words, words_kind into entry from desk.statements where id = wanted;
  if entry.words_kind <> 'verbatim' then
    if exists (select from desk.excerpts where statement_id = wanted and purpose in ('words', 'context')) then
      return null;
    end if;
    return 'no excerpt';
  end if;
  select array_agg(stretch order by place) into stretches
  from regexp_split_to_table(entry.words, U&'\\[[[:space:]]*(?:\2026|\\.\\.\\.)[[:space:]]*\\]') with ordinality as part(stretch, place)
  where desk.normal_words(stretch) <> '';
  select array_agg(exact order by position) into cited from desk.excerpts where statement_id = wanted and purpose = 'words' and text_id is not null;
  if cited is null then
    return 'no excerpt';
  end if;
  if cardinality(cited) is distinct from cardinality(stretches) then
    return 'other stretches';
  end if;
  for i in 1 .. cardinality(cited) loop
    if not desk.same_words(stretches[i], cited[i]) then
      return 'other words';
    end if;
  end loop;
  return null;
end
$$;
--> statement-breakpoint
-- ---------------------------------------------------------------- records requests

create sequence desk.request_numbers start 101;
--> statement-breakpoint
create function desk.request_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select jsonb_build_object(
    'subject', r.subject, 'agencyName', r.agency_name, 'agencyId', r.agency_id, 'law', r.law, 'reference', r.reference,
    'requesterName', r.requester_name, 'requesterId', r.requester_id,
    'events', coalesce((
      select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'sent', e.sent_edtf, 'postmarked', e.postmarked_edtf,
        'received', e.received_edtf, 'exemption', e.exemption, 'note', e.note, 'replacesId', e.replaces_id) order by e.position)
      from desk.request_events e where e.request_id = r.id), '[]'),
    'items', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'eventId', i.event_id, 'captureId', i.capture_id, 'description', i.description,
        'redactions', i.redactions) order by i.position)
      from desk.released_items i where i.request_id = r.id), '[]'))
  from desk.records_requests r where r.id = wanted
$$;
--> statement-breakpoint
create or replace function desk.content_of(kind desk.revision_subject, wanted uuid) returns jsonb language plpgsql stable set search_path = desk, pg_temp as $$
begin
  case kind
    when 'statement' then return desk.statement_content(wanted);
    when 'source' then return desk.source_content(wanted);
    when 'agent' then return desk.agent_content(wanted);
    when 'bill' then return desk.bill_content(wanted);
    when 'office' then return desk.office_content(wanted);
    when 'records_request' then return desk.request_content(wanted);
  end case;
end
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- background work

-- Asks the worker for a job in this transaction: it begins after the commit, and a rollback takes it back. A job with
-- the same key that has not begun is replaced, so asking twice is harmless. Runs as the owner of the queue.
create function desk.ask_worker(task text, payload json, job_key text default null) returns void
  language plpgsql security definer set search_path = pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => ask_worker.job_key);
end
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- grants

grant select, insert, update on desk.captures, desk.uploads, desk.media, desk.transcripts, desk.records_requests, desk.excerpts,
  desk.excerpt_anchors to stet_desk;
--> statement-breakpoint
grant select, insert on desk.capture_texts, desk.capture_pages, desk.cues, desk.cue_corrections, desk.request_events, desk.released_items to stet_desk;
--> statement-breakpoint
grant delete on desk.excerpts, desk.excerpt_anchors to stet_desk;
--> statement-breakpoint
grant usage on all sequences in schema desk to stet_desk;
--> statement-breakpoint
grant select, insert, update, delete on record.source_evidence, record.files, record.texts, record.pages, record.transcripts, record.excerpts to stet_desk;
--> statement-breakpoint
grant select on record.source_evidence, record.files, record.texts, record.pages, record.transcripts, record.excerpts to stet_reader;
--> statement-breakpoint
revoke execute on all functions in schema desk, record from public;
--> statement-breakpoint
grant execute on all functions in schema desk, record to stet_desk;
