import { document, notFoundDocument } from "@/app/_server/document";
import { SourcePage } from "@/components/sources/source-page";
import { readRecordNumber } from "@/lib/record-number";
import { sourcePath } from "@/lib/sources/profile";
import { sourceByNumber } from "@/lib/sources/queries/source-by-number";
import { sourceStatements } from "@/lib/statements/queries/source-statements";

export const GET = document<{ number: string }>(async ({ params, search, db }) => {
  const number = readRecordNumber(params.number, "D");
  const source = number === null ? null : await sourceByNumber(db, number);
  if (!source) return notFoundDocument("source");
  const path = sourcePath(source.profile);
  if (`/d/${params.number}` !== path) return { redirect: path };
  const cursor = search.get("after");
  const statements = await sourceStatements(db, source.id, { cursor });
  return {
    title: `${source.profile.title}, source D-${source.profile.number}`,
    description: `Source D-${source.profile.number}: where it comes from, and the statements drawn from it.`,
    canonical: path,
    ...(cursor ? { robots: "noindex, follow" } : {}),
    body: <SourcePage source={source.profile} statements={statements} continued={cursor !== null} />,
  };
});
