import { plainAnswer } from "@/app/_server/plain-answer";
import { sourceRecord } from "@/lib/evidence/queries/source-record";
import { wholeText } from "@/lib/evidence/queries/whole-text";
import { readableFiles } from "@/lib/evidence/readable-files";
import { readRecordNumber } from "@/lib/record-number";

/** The whole text of a file as plain text, where readers may read it. */
export const GET = plainAnswer<{ number: string; file: string }>("text/plain", async ({ params, db }) => {
  const number = readRecordNumber(params.number, "D");
  const record = number === null ? null : await sourceRecord(db, { number });
  const file = record && readableFiles(record).find(({ key }) => key === params.file);
  return file?.text ? wholeText(db, file.text.id) : null;
});
