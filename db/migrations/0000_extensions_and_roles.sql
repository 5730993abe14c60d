-- Trigrams find names that are nearly alike; unaccent finds "José" by "jose".
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists unaccent;
--> statement-breakpoint
-- Two roles, one on each side of the wall. They belong to the whole server, so another database of it may
-- have made them already. Passwords, where roles sign in by themselves, are set by db/migrate.ts.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['stet_desk', 'stet_reader'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception
      when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end
$$;
