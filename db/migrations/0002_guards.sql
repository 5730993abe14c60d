-- What must never happen, refused by the database itself. Messages start with the name of the guard, so that
-- the application can tell which rule spoke (lib/errors.ts).

-- ---------------------------------------------------------------- content of a record, as revisions keep it

create function desk.source_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select jsonb_build_object(
    'title', title, 'kind', kind, 'publisherName', publisher_name, 'publisherId', publisher_id, 'url', url,
    'issued', jsonb_build_object('edtf', issued_edtf, 'from', issued_from, 'to', issued_to, 'basis', issued_basis),
    'published', jsonb_build_object('edtf', published_edtf, 'from', published_from, 'to', published_to, 'basis', published_basis),
    'capturedOn', captured_on, 'obtained', obtained, 'text', text)
  from desk.sources where id = wanted
$$;
--> statement-breakpoint
create function desk.source_citation(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select jsonb_build_object('title', title, 'kind', kind, 'publisher', publisher_name, 'url', url, 'published', published_edtf)
  from desk.sources where id = wanted
$$;
--> statement-breakpoint
create function desk.statement_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select jsonb_build_object(
    'kind', s.kind, 'words', s.words, 'wordsKind', s.words_kind, 'summary', s.summary, 'language', s.language,
    'said', jsonb_build_object('edtf', s.said_edtf, 'from', s.said_from, 'to', s.said_to, 'basis', s.said_basis),
    'about', jsonb_build_object('edtf', s.about_edtf, 'from', s.about_from, 'to', s.about_to, 'basis', s.about_basis),
    'place', s.place, 'note', s.note, 'sourceId', s.source_id,
    'sourceHash', encode(sha256(convert_to(desk.source_content(s.source_id)::text, 'UTF8')), 'hex'),
    'attributions', coalesce((
      select jsonb_agg(jsonb_build_object(
        'role', a.role, 'printedName', a.printed_name, 'printedTitle', a.printed_title, 'agentId', a.agent_id,
        'termId', a.term_id, 'capacity', a.capacity, 'basis', a.basis, 'quotedWords', a.quoted_words) order by a.position)
      from desk.attributions a where a.statement_id = s.id), '[]'),
    'bills', coalesce((
      select jsonb_agg(jsonb_build_object('billId', b.bill_id, 'stance', b.stance, 'wording', b.wording, 'basis', b.basis)
        order by b.position)
      from desk.statement_bills b where b.statement_id = s.id), '[]'),
    'links', coalesce((
      select jsonb_agg(jsonb_build_object('kind', l.kind, 'targetId', l.target_id, 'placeholder', l.placeholder)
        order by l.position)
      from desk.statement_links l where l.statement_id = s.id), '[]'))
  from desk.statements s where s.id = wanted
$$;
--> statement-breakpoint
create function desk.agent_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select jsonb_build_object(
    'kind', a.kind, 'name', a.name, 'sortName', a.sort_name, 'description', a.description, 'parentId', a.parent_id,
    'names', coalesce((
      select jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind, 'validFrom', n.valid_from, 'validTo', n.valid_to)
        order by n.kind, n.name)
      from desk.agent_names n where n.agent_id = a.id), '[]'),
    'identifiers', coalesce((
      select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme, i.value)
      from desk.identifiers i where i.agent_id = a.id), '[]'),
    'terms', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', t.id, 'role', t.role, 'party', t.party, 'officeId', t.office_id, 'organizationId', t.organization_id,
        'organization', o.name, 'startEdtf', t.start_edtf, 'startFrom', t.start_from, 'startTo', t.start_to,
        'endEdtf', t.end_edtf, 'endFrom', t.end_from, 'endTo', t.end_to,
        'source', desk.source_citation(t.source_id)) order by t.start_from nulls first, t.role, t.id)
      from desk.terms t left join desk.agents o on o.id = t.organization_id where t.agent_id = a.id), '[]'))
  from desk.agents a where a.id = wanted
$$;
--> statement-breakpoint
create function desk.office_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select jsonb_build_object('title', title, 'jurisdictionId', jurisdiction_id, 'organizationId', organization_id, 'seats', seats)
  from desk.offices where id = wanted
$$;
--> statement-breakpoint
create function desk.bill_content(wanted uuid) returns jsonb language sql stable set search_path = desk, pg_temp as $$
  select jsonb_build_object(
    'jurisdiction', jsonb_build_object('slug', j.slug, 'name', j.name),
    'session', jsonb_build_object('slug', s.slug, 'name', s.name),
    'identifier', b.identifier, 'identifierSlug', b.identifier_slug, 'title', b.title, 'description', b.description,
    'names', coalesce((
      select jsonb_agg(jsonb_build_object('name', n.name, 'kind', n.kind) order by n.kind, n.name)
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
          from desk.ballots x where x.vote_id = v.id), '[]')) order by v.day_from, v.id)
      from desk.votes v where v.bill_id = b.id), '[]'))
  from desk.bills b
  join desk.legislative_sessions s on s.id = b.legislative_session_id
  join desk.jurisdictions j on j.id = s.jurisdiction_id
  where b.id = wanted
$$;
--> statement-breakpoint
create function desk.content_of(kind desk.revision_subject, wanted uuid) returns jsonb language plpgsql stable set search_path = desk, pg_temp as $$
begin
  case kind
    when 'statement' then return desk.statement_content(wanted);
    when 'source' then return desk.source_content(wanted);
    when 'agent' then return desk.agent_content(wanted);
    when 'bill' then return desk.bill_content(wanted);
    when 'office' then return desk.office_content(wanted);
  end case;
end
$$;
--> statement-breakpoint
-- The note to the editor is kept in the revision but is no part of what an approval binds to.
create function desk.content_hash(content jsonb) returns text language sql immutable set search_path = pg_temp as $$
  select encode(sha256(convert_to((content - 'note')::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- append-only records

create function desk.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'append_only: % is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger revisions_append_only before update or delete on desk.revisions for each row execute function desk.refuse_rewriting();
--> statement-breakpoint
create trigger revisions_not_emptied before truncate on desk.revisions for each statement execute function desk.refuse_rewriting();
--> statement-breakpoint
create trigger reviews_append_only before update or delete on desk.reviews for each row execute function desk.refuse_rewriting();
--> statement-breakpoint
create trigger reviews_not_emptied before truncate on desk.reviews for each statement execute function desk.refuse_rewriting();
--> statement-breakpoint
create trigger audit_events_append_only before update or delete on desk.audit_events for each row execute function desk.refuse_rewriting();
--> statement-breakpoint
create trigger audit_events_not_emptied before truncate on desk.audit_events for each statement execute function desk.refuse_rewriting();
--> statement-breakpoint
create function desk.fill_revision() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  latest record;
begin
  new.content := desk.content_of(new.subject, new.subject_id);
  if new.content is null then
    raise exception 'revision_subject: no % with this id', new.subject using errcode = 'foreign_key_violation';
  end if;
  new.content_hash := desk.content_hash(new.content);
  select number, content_hash into latest from desk.revisions where subject_id = new.subject_id order by number desc limit 1;
  new.number := coalesce(latest.number, 0) + 1;
  new.changed := latest.content_hash is distinct from new.content_hash;
  new.at := clock_timestamp();
  return new;
end
$$;
--> statement-breakpoint
create trigger revisions_fill before insert on desk.revisions for each row execute function desk.fill_revision();
--> statement-breakpoint

-- ---------------------------------------------------------------- the two-person rule

-- Whoever wrote the entry, or changed it since its last approval.
create function desk.contributors(wanted uuid) returns setof uuid language sql stable set search_path = desk, pg_temp as $$
  select created_by_id from desk.statements where id = wanted
  union
  select actor_id from desk.revisions
  where subject_id = wanted and changed and number > coalesce(
    (select max(revision_number) from desk.reviews where statement_id = wanted and decision = 'approve'), 0)
$$;
--> statement-breakpoint
create function desk.check_review() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
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
    if entry.status <> 'submitted' then
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
create trigger reviews_check before insert on desk.reviews for each row execute function desk.check_review();
--> statement-breakpoint

-- ---------------------------------------------------------------- the life of a statement

insert into desk.statement_transitions ("from", "to") values
  ('draft', 'submitted'),
  ('submitted', 'changes_requested'),
  ('submitted', 'approved'),
  ('changes_requested', 'submitted'),
  ('approved', 'submitted'),
  ('approved', 'scheduled'),
  ('approved', 'published'),
  ('scheduled', 'submitted'),
  ('scheduled', 'approved'),
  ('scheduled', 'published'),
  ('published', 'corrected'),
  ('published', 'retracted'),
  ('corrected', 'corrected'),
  ('corrected', 'retracted');
--> statement-breakpoint
create function desk.guard_statement() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
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
  new.touched_by := pg_current_xact_id();
  return new;
end
$$;
--> statement-breakpoint
create trigger statements_guard before insert or update or delete on desk.statements for each row execute function desk.guard_statement();
--> statement-breakpoint
create function desk.touch_statement() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    update desk.statements set touched_by = null where id = old.statement_id and touched_by is distinct from pg_current_xact_id();
  end if;
  if tg_op <> 'DELETE' then
    update desk.statements set touched_by = null where id = new.statement_id and touched_by is distinct from pg_current_xact_id();
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger attributions_touch after insert or update or delete on desk.attributions for each row execute function desk.touch_statement();
--> statement-breakpoint
create trigger statement_bills_touch after insert or update or delete on desk.statement_bills for each row execute function desk.touch_statement();
--> statement-breakpoint
create trigger statement_links_touch after insert or update or delete on desk.statement_links for each row execute function desk.touch_statement();
--> statement-breakpoint
-- Once for each entry a transaction touched, at its commit: every change has left a revision; whatever is
-- approved or public is, to the letter, what another person approved.
create function desk.check_settled() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  entry record;
  latest record;
  held text;
begin
  select id, status, version, words into entry from desk.statements where id = new.id;
  if not found then
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
create constraint trigger statements_settled_when_made after insert on desk.statements
  deferrable initially deferred for each row execute function desk.check_settled();
--> statement-breakpoint
create constraint trigger statements_settled after update on desk.statements
  deferrable initially deferred for each row when (old.touched_by is distinct from new.touched_by) execute function desk.check_settled();
--> statement-breakpoint

-- ---------------------------------------------------------------- offices are held within their seats

-- Only the time someone certainly held the office counts: from the last possible day of the start to the first
-- possible day of the end. A start that is not known excludes nobody. Hand-over on one day is no overlap.
create function desk.held_range(start_to date, end_edtf text, end_from date) returns daterange language sql immutable set search_path = pg_temp as $$
  select case
    when start_to is null then 'empty'::daterange
    when end_edtf is null or end_from is null then daterange(start_to, null)
    when end_from <= start_to then 'empty'::daterange
    else daterange(start_to, end_from)
  end
$$;
--> statement-breakpoint
create function desk.guard_seats() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
declare
  allowed integer;
  wanted daterange := desk.held_range(new.start_to, new.end_edtf, new.end_from);
begin
  if new.office_id is null or isempty(wanted) then
    return new;
  end if;
  select seats into allowed from desk.offices where id = new.office_id for update;
  if exists (
    select from (
      select lower(wanted) as day
      union
      select start_to from desk.terms where office_id = new.office_id and id <> new.id and start_to <@ wanted
    ) turn
    where (
      select count(*) from desk.terms t
      where t.office_id = new.office_id and t.id <> new.id and turn.day <@ desk.held_range(t.start_to, t.end_edtf, t.end_from)
    ) >= allowed
  ) then
    raise exception 'seats_taken: this office is already held by as many as it seats on those days' using errcode = 'exclusion_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger terms_within_seats before insert or update on desk.terms for each row execute function desk.guard_seats();
--> statement-breakpoint
create function desk.guard_office() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if new.seats < old.seats then
    -- Each holder is checked again under the new number.
    update desk.terms set office_id = office_id where office_id = new.id;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger offices_keep_seats after update on desk.offices for each row execute function desk.guard_office();
--> statement-breakpoint

-- ---------------------------------------------------------------- the published edition

create sequence desk.statement_numbers start 1001;
--> statement-breakpoint
create sequence desk.source_numbers start 301;
--> statement-breakpoint
-- An edition exists only for a public statement, under its own number, from a hash that was approved.
create function record.guard_edition() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if not exists (
    select from desk.statements s
    join desk.reviews r on r.statement_id = s.id and r.decision = 'approve' and r.content_hash = new.content_hash
    where s.id = new.statement_id and s.number = new.number and s.slug = new.slug and s.status::text = new.status
      and s.status in ('published', 'corrected', 'retracted')
  ) then
    raise exception 'edition_approved: an edition needs a public statement and the approval of exactly its text' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger editions_guard before insert or update on record.editions for each row execute function record.guard_edition();
--> statement-breakpoint
create function record.refuse_deletion() returns trigger language plpgsql as $$
begin
  raise exception 'published_stays: what is published is never deleted' using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger editions_stay before delete on record.editions for each row execute function record.refuse_deletion();
--> statement-breakpoint
create trigger agents_stay before delete on record.agents for each row execute function record.refuse_deletion();
--> statement-breakpoint
create trigger bills_stay before delete on record.bills for each row execute function record.refuse_deletion();
--> statement-breakpoint
create trigger sources_stay before delete on record.sources for each row execute function record.refuse_deletion();
--> statement-breakpoint
create trigger addresses_stay before delete on record.addresses for each row execute function record.refuse_deletion();
--> statement-breakpoint
create function desk.guard_source() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if old.number is not null then
      raise exception 'published_stays: a published source is never deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if old.number is not null and new.number is distinct from old.number then
    raise exception 'address_stays: the number of a source never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger sources_guard before update or delete on desk.sources for each row execute function desk.guard_source();
