-- stet_desk, the application's role: works on the desk, publishes, and can neither delete a record nor rewrite
-- its history. stet_reader: can select the published edition and nothing else.
revoke all on schema desk, record from public;
--> statement-breakpoint
grant usage on schema desk, record to stet_desk;
--> statement-breakpoint
grant select, insert, update on all tables in schema desk to stet_desk;
--> statement-breakpoint
revoke update on desk.revisions, desk.reviews, desk.audit_events from stet_desk;
--> statement-breakpoint
revoke insert, update on desk.statement_transitions from stet_desk;
--> statement-breakpoint
grant delete on desk.attributions, desk.statement_bills, desk.statement_links, desk.agent_names, desk.identifiers,
  desk.bill_names, desk.rate_limits, desk.idempotency_keys to stet_desk;
--> statement-breakpoint
grant usage on all sequences in schema desk to stet_desk;
--> statement-breakpoint
grant select, insert, update on all tables in schema record to stet_desk;
--> statement-breakpoint
grant delete on record.timeline to stet_desk;
--> statement-breakpoint
grant usage on schema record to stet_reader;
--> statement-breakpoint
grant select on all tables in schema record to stet_reader;
--> statement-breakpoint
revoke execute on all functions in schema desk, record from public;
--> statement-breakpoint
grant execute on all functions in schema desk, record to stet_desk;
