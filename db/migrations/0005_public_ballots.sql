CREATE TABLE "record"."ballots" (
	"agent_id" uuid NOT NULL,
	"voted_on" date NOT NULL,
	"vote_id" uuid NOT NULL,
	"bill_id" uuid NOT NULL,
	"line" jsonb NOT NULL,
	CONSTRAINT "public_ballots_pkey" PRIMARY KEY("agent_id","vote_id")
);
--> statement-breakpoint
ALTER TABLE "record"."ballots" ADD CONSTRAINT "ballots_bill_id_bills_id_fk" FOREIGN KEY ("bill_id") REFERENCES "record"."bills"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "public_ballots_page_idx" ON "record"."ballots" USING btree ("agent_id","voted_on" DESC NULLS FIRST,"vote_id");--> statement-breakpoint
CREATE INDEX "public_ballots_bill_idx" ON "record"."ballots" USING btree ("bill_id");--> statement-breakpoint
-- The ballots of a bill are what its profile says, whoever writes the profile.
create function record.keep_ballots() returns trigger language plpgsql security definer set search_path = record, pg_temp as $$
begin
  delete from record.ballots where bill_id = new.id;
  insert into record.ballots (agent_id, voted_on, vote_id, bill_id, line)
  select
    (ballot -> 'agent' ->> 'id')::uuid, (vote ->> 'from')::date, (vote ->> 'id')::uuid, new.id,
    jsonb_build_object(
      'voteId', vote -> 'id',
      'billPath', new.profile -> 'path',
      'billIdentifier', new.identifier,
      'question', vote -> 'question',
      'chamber', vote -> 'chamber',
      'day', vote -> 'day',
      'from', vote -> 'from',
      'result', vote -> 'result',
      'option', ballot -> 'option',
      'printedName', ballot -> 'printedName'
    )
  from jsonb_array_elements(new.profile -> 'votes') vote
  cross join jsonb_array_elements(vote -> 'ballots') ballot
  where jsonb_typeof(ballot -> 'agent') = 'object'
  -- One roll call that lists somebody twice still has one ballot of theirs.
  on conflict do nothing;
  return null;
end
$$;
--> statement-breakpoint
create trigger bills_keep_ballots after insert or update on record.bills for each row execute function record.keep_ballots();
--> statement-breakpoint
revoke execute on function record.keep_ballots() from public;
--> statement-breakpoint
grant select on record.ballots to stet_reader, stet_desk;
--> statement-breakpoint
update record.bills set profile = profile;
