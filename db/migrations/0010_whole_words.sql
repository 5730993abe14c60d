-- Words are cited whole: an excerpt that proves words neither begins nor ends inside a longer word ("legal" out of
-- "illegal"). Letters and digits by fixed ranges, as in desk.normal_words; scripts written without spaces between words
-- have no such ends. The twin of lib/excerpts/whole-words.ts.

create function desk.in_word(letter text) returns boolean language sql immutable strict set search_path = pg_temp as $$
  select letter ~ U&'^[\0030-\0039\0041-\005A\0061-\007A\00AA\00B5\00BA\00C0-\00D6\00D8-\00F6\00F8-\02B8\0370-\0374\0376-\037D\037F\0386\0388-\03F5\03F7-\0481\0483-\0559\0560-\0588\0591-\05BD\05BF\05C1-\05C2\05C4-\05C5\05C7-\05F2\0610-\061A\0620-\0669\066E-\06D3\06D5-\06DC\06DF-\06E8\06EA-\06FC\06FF\0710-\07F5\07FA-\07FD\0800-\082D\0840-\085B\0860-\0887\0889-\088F\0897-\08E1\08E3-\0963\0966-\096F\0971-\09F1\09FC\09FE-\0A75\0A81-\0AEF\0AF9-\0B6F\0B71\0B82-\0BEF\0C00-\0C6F\0C80-\0C83\0C85-\0D4E\0D54-\0D57\0D5F-\0D6F\0D7A-\0DF3\0F00\0F18-\0F19\0F20-\0F29\0F35\0F37\0F39\0F3E-\0F84\0F86-\0FBC\0FC6\10A0-\10FA\10FC-\135F\1380-\138F\13A0-\13FD\1401-\166C\166F-\167F\1681-\169A\16A0-\16EA\16F1-\1734\1740-\1773\180B-\180D\180F-\193B\1B80-\1BF3\1C00-\1C37\1C40-\1C7D\1C80-\1CBF\1D00-\1DBF\1E00-\1FBC\1FBE\1FC2-\1FCC\1FD0-\1FDB\1FE0-\1FEC\1FF2-\1FFC\2C00-\2CE4\2CEB-\2CF3\2D00-\2D6F\2D7F-\2DFF\A4D0-\A4FD\A500-\A60C\A610-\A672\A674-\A67D\A67F-\A6E5\A722-\A788\A78B-\A827\A840-\A873\A880-\A8C5\A8D0-\A8F7\A8FB\A8FD-\A92D\A930-\A953\A960-\A97C\AAE0-\AAEF\AAF2-\AB5A\AB5C-\AB69\AB70-\ABEA\ABEC-\D7A3\FB00-\FB28\FB2A-\FBB1\FBD3-\FD3D\FD50-\FD8F\FD92-\FDC7\FDF0-\FDFB\FE70-\FEFC\FF10-\FF19\FF21-\FF3A\FF41-\FF5A]$'
$$;
--> statement-breakpoint
-- Marks above a letter and what print does not show are passed over: the letter decides.
create function desk.cuts_word(held text, start integer, "end" integer) returns boolean language sql immutable strict set search_path = desk, pg_temp as $$
  with passed(characters) as (select U&'[\00AD\0300-\036F\1AB0-\1AFF\1DC0-\1DFF\200B\2060\20D0-\20FF\FE00-\FE0F\FE20-\FE2F\FEFF]+')
  select
    (desk.in_word(right(regexp_replace(substr(held, start - 15, 16), characters || '$', ''), 1))
      and desk.in_word(left(regexp_replace(substr(held, start + 1, 16), '^' || characters, ''), 1)))
    or (desk.in_word(right(regexp_replace(substr(held, "end" - 15, 16), characters || '$', ''), 1))
      and desk.in_word(left(regexp_replace(substr(held, "end" + 1, 16), '^' || characters, ''), 1)))
  from passed
$$;
--> statement-breakpoint
create function desk.check_whole_words() returns trigger language plpgsql security definer set search_path = desk, pg_temp as $$
begin
  if (select desk.cuts_word(t.text, new.start, new."end") from desk.capture_texts t where t.id = new.text_id) then
    raise exception 'whole_words: an excerpt of words begins or ends inside a word of the source' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
-- Its name puts it after excerpts_check, which has found the words at their place.
create trigger excerpts_whole_words before insert or update on desk.excerpts for each row when (new.purpose = 'words' and new.text_id is not null) execute function desk.check_whole_words();
--> statement-breakpoint
revoke execute on function desk.in_word(text), desk.cuts_word(text, integer, integer), desk.check_whole_words() from public;
--> statement-breakpoint
grant execute on function desk.in_word(text), desk.cuts_word(text, integer, integer) to stet_desk;
