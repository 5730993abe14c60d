-- Profile 1 of the verified quote, by fixed lists of characters: what counts as a letter or a space no longer depends
-- on the locale of the database.

create or replace function desk.normal_words(words text) returns text language sql immutable strict set search_path = pg_temp as $$
  select btrim(regexp_replace(regexp_replace(
    translate(
      replace(replace(replace(replace(replace(replace(replace(
        regexp_replace(
          regexp_replace(normalize(translate(words, U&'\00AD\200B\2060\FEFF\E000', ''), nfc),
            U&'[\2010\2011]', '-', 'g'),
          U&'(?<=[A-Za-z\00AA\00B5\00BA\00C0-\00D6\00D8-\00F6\00F8-\1FFF\2C00-\2DFF\A640-\ABFF\FB00-\FDFF])-[ \0009]*(\000D\000A|[\000A\000D\2028\2029])[\0009 \000A\000D\2028\2029]*(?=[A-Za-z\00AA\00B5\00BA\00C0-\00D6\00D8-\00F6\00F8-\1FFF\2C00-\2DFF\A640-\ABFF\FB00-\FDFF])',
          U&'\E000', 'g'),
        U&'\FB00', 'ff'), U&'\FB01', 'fi'), U&'\FB02', 'fl'), U&'\FB03', 'ffi'), U&'\FB04', 'ffl'), U&'\FB05', 'st'), U&'\FB06', 'st'),
      U&'\2018\2019\201A\201B\2032\02BC\0060\00B4\201C\201D\201E\201F\2033\00AB\00BB\2012\2013\2014\2015\2212',
      $q$''''''''"""""""-----$q$),
    '-{2,}', '-', 'g'),
    U&'[\0009-\000D\0020\0085\00A0\1680\2000-\200A\2028\2029\202F\205F\3000]+', ' ', 'g'), ' ')
$$;
--> statement-breakpoint
-- The words between omission marks, each of which is found by itself.
create function desk.stretches(words text) returns text[] language sql immutable strict set search_path = desk, pg_temp as $$
  select array_agg(stretch order by place)
  from regexp_split_to_table(words, U&'\\[[\0009-\000D ]*(?:\2026|\\.\\.\\.)[\0009-\000D ]*\\]') with ordinality as part(stretch, place)
  where desk.normal_words(stretch) <> ''
$$;
--> statement-breakpoint
create or replace function desk.unproved(wanted uuid) returns text language plpgsql stable set search_path = desk, pg_temp as $$
declare
  entry record;
  parts text[];
  cited text[];
begin
  select words, words_kind into entry from desk.statements where id = wanted;
  if entry.words_kind <> 'verbatim' then
    if exists (select from desk.excerpts where statement_id = wanted and purpose in ('words', 'context')) then
      return null;
    end if;
    return 'no excerpt';
  end if;
  parts := desk.stretches(entry.words);
  select array_agg(exact order by position) into cited from desk.excerpts where statement_id = wanted and purpose = 'words' and text_id is not null;
  if cited is null then
    return 'no excerpt';
  end if;
  if cardinality(cited) is distinct from cardinality(parts) then
    return 'other stretches';
  end if;
  for i in 1 .. cardinality(cited) loop
    if not desk.same_words(parts[i], cited[i]) then
      return 'other words';
    end if;
  end loop;
  return null;
end
$$;
--> statement-breakpoint
revoke execute on function desk.stretches(text) from public;
--> statement-breakpoint
grant execute on function desk.stretches(text) to stet_desk;
--> statement-breakpoint
-- A field named like a word of the language has to be quoted.
create or replace function desk.check_excerpt() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
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
      and substr(t.text, new.start + 1, new."end" - new.start) = new.exact
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
-- An edition is made only of words that are proved.
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
  if tg_op = 'INSERT' or new.content_hash is distinct from old.content_hash then
    lack := desk.unproved(new.statement_id);
    if lack is not null then
      raise exception 'words_unproved: the words are not found at the cited place of the source (%)', lack using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
