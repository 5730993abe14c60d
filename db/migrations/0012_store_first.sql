-- What somebody waits for comes first: an upload is stored before the text of others is drawn, or a bulk of files would
-- hold up every new one.
create or replace function desk.ask_worker(task text, payload json, job_key text default null) returns void
  language plpgsql security definer set search_path = pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => ask_worker.job_key,
    priority => case task when 'store_upload' then -10 when 'fetch_address' then -5 else 0 end);
end
$$;
