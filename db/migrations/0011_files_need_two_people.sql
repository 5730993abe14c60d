ALTER TABLE "desk"."captures" ADD COLUMN "ready_at" timestamp with time zone;
--> statement-breakpoint
-- Nothing about a file reaches readers that no second person has seen. A file that comes, is released or corrected after
-- an entry was approved sends the entry back to review; what comes after publication waits for the next approval
-- (lib/evidence/gather-evidence.ts).
alter table desk.captures disable trigger captures_guard;
--> statement-breakpoint
update desk.captures set ready_at = created_at where state = 'ready';
--> statement-breakpoint
alter table desk.captures enable trigger captures_guard;
--> statement-breakpoint
create function desk.note_ready() returns trigger language plpgsql set search_path = desk, pg_temp as $$
begin
  new.ready_at := case when new.state <> 'ready' then null when old.state = 'ready' then old.ready_at else clock_timestamp() end;
  return new;
end
$$;
--> statement-breakpoint
create trigger captures_note_ready before update on desk.captures for each row execute function desk.note_ready();
--> statement-breakpoint
create function desk.reopen_entries(of_source uuid, actor uuid) returns void language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  reopened uuid;
begin
  for reopened in
    select s.id from desk.statements s
    where s.status in ('approved', 'scheduled') and (s.source_id = of_source or exists (
      select from desk.excerpts e join desk.captures c on c.id = e.capture_id where e.statement_id = s.id and c.source_id = of_source))
    order by s.id for update
  loop
    update desk.statements set status = 'submitted', version = version + 1 where id = reopened;
    insert into desk.revisions (id, subject, subject_id, number, act, actor_id, content, content_hash, changed)
    values (gen_random_uuid(), 'statement', reopened, 0, 'edited', actor, '{}', '', true);
  end loop;
end
$$;
--> statement-breakpoint
create function desk.reopen_for_file() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  perform desk.reopen_entries(new.source_id, new.obtained_by_id);
  return null;
end
$$;
--> statement-breakpoint
create trigger captures_reopen after update on desk.captures for each row
  when (new.state = 'ready' and old.state <> 'ready' and new.method not in ('pasted', 'derived')) execute function desk.reopen_for_file();
--> statement-breakpoint
create function desk.reopen_for_request() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  perform desk.reopen_entries(c.source_id, new.recorded_by_id)
  from (
    select distinct c.source_id from desk.released_items i join desk.captures c on c.id = i.capture_id where i.request_id = new.request_id
  ) c;
  return null;
end
$$;
--> statement-breakpoint
create trigger request_events_reopen after insert on desk.request_events for each row execute function desk.reopen_for_request();
--> statement-breakpoint
create trigger released_items_reopen after insert on desk.released_items for each row execute function desk.reopen_for_request();
--> statement-breakpoint
create function desk.reopen_for_cue() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  perform desk.reopen_entries(c.source_id, new.made_by_id)
  from desk.cues u join desk.transcripts t on t.id = u.transcript_id join desk.captures c on c.id = t.capture_id
  where u.id = new.cue_id;
  return null;
end
$$;
--> statement-breakpoint
create trigger cue_corrections_reopen after insert on desk.cue_corrections for each row execute function desk.reopen_for_cue();
--> statement-breakpoint
revoke execute on function desk.note_ready(), desk.reopen_entries(uuid, uuid), desk.reopen_for_file(), desk.reopen_for_request(), desk.reopen_for_cue() from public;
