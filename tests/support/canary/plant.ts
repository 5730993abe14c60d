// Entries in every state and records of every kind that readers may not see, a token in each of their texts.

import { checkItems } from "@/db/review-vocabulary";
import { apiTokens, idempotencyKeys } from "@/db/schema";
import { hashOfToken } from "@/lib/auth/api-tokens";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { type StatementInput, statementInput } from "@/lib/statements/schema";
import { type HiddenEvidence, plantEvidence } from "./plant-evidence";
import { type HiddenRegistry, plantRegistry } from "./plant-registry";
import type { Audience, Canaries } from "./tokens";

export type Cast = { reporter: ActorContext; editor: ActorContext; otherEditor: ActorContext };

export type Hidden = HiddenRegistry & {
  evidence: HiddenEvidence;
  /** Entries by what became of them. */
  entries: Record<"draft" | "sentBack" | "submitted" | "approved", string>;
  /** A statement readers see; what came before it and beside it they do not. */
  published: { id: string; sourceId: string; number: number; slug: string };
};

export async function plantCanaries(canaries: Canaries, cast: Cast): Promise<Hidden> {
  const { reporter, editor, otherEditor } = cast;
  const registry = await plantRegistry(canaries, reporter);
  const log = (state: string, audience: Audience) =>
    logStatement(reporter, fields(canaries, state, audience, registry));

  const draft = await log("draft", "author");
  const sentBack = await submitStatement(reporter, step(await log("sent back", "author")));
  const comment = canaries.token("comment of a review", "author");
  await requestChanges(editor, { ...step(sentBack), comment });
  const submitted = await submitStatement(reporter, step(await log("submitted", "desk")));
  const approvable = await submitStatement(reporter, step(await log("approved", "desk")));
  const approval = canaries.token("comment of an approval", "desk");
  const approved = await approveStatement(editor, {
    ...step(approvable),
    comment: approval,
    checks: [...checkItems],
  });
  const published = await publishOverCanaries(canaries, { reporter, editor, otherEditor }, draft.id);
  const evidence = await plantEvidence(canaries, reporter, {
    hiddenSourceId: registry.sourceId,
    publicSourceId: published.sourceId,
    draftSourceId: draft.sourceId ?? "",
  });
  await plantKeys(canaries, reporter);
  return {
    ...registry,
    evidence,
    entries: { draft: draft.id, sentBack: sentBack.id, submitted: submitted.id, approved: approved.id },
    published,
  };
}

const step = ({ id, version }: { id: string; version: number }) => ({ id, version });

function fields(
  canaries: Canaries,
  state: string,
  audience: Audience,
  registry: HiddenRegistry,
): StatementInput {
  const token = (field: string) => canaries.token(`${field} of an entry that is ${state}`, audience);
  const quoted = token("quoted words");
  return statementInput.parse({
    kind: "speech",
    words: `${token("words")} ${quoted}`,
    summary: token("summary"),
    said: { edtf: "2021-03-04" },
    place: token("place"),
    note: token("note"),
    source: {
      title: `${token("title of the source")}.pdf`,
      publisherName: token("publisher of the source"),
      url: `https://example.org/${token("address of the source")}`,
      obtained: token("way the source came"),
      text: token("text of the source"),
    },
    attributions: [
      { role: "speaker", printedName: token("printed name"), printedTitle: token("printed title") },
      { role: "speaker", agentId: registry.personId },
      { role: "on_behalf_of", agentId: registry.organizationId },
      { role: "quoted", printedName: token("name of a quoted voice"), quotedWords: quoted },
    ],
    bills: [{ billId: registry.billId, stance: "supports", wording: token("wording of a stance") }],
    links: [{ kind: "denies", placeholder: token("placeholder of a link") }],
  });
}

/** A statement readers see, around which stands what they do not: earlier words, notes, comments, the whole source. */
async function publishOverCanaries(
  canaries: Canaries,
  { reporter, editor, otherEditor }: Cast,
  draftId: string,
) {
  const token = (field: string, audience: Audience = "desk") =>
    canaries.token(`${field} of a published statement`, audience);
  const words = "The night buses run until four in the morning from the spring on.";
  const apart = "Nothing of this paragraph is near the words. ".repeat(20);
  const text = `${token("first paragraph of the source")}\n\n${apart}\n\n${words}\n\n${apart}\n\n${token("last paragraph of the source")}`;
  const links = [{ kind: "answers", targetId: draftId }];
  const attributions = [{ role: "speaker", printedName: "Dana Field", printedTitle: "Transit director" }];
  const about = { said: { edtf: "2021-03-05" }, attributions, links };
  const first = await logStatement(
    reporter,
    statementInput.parse({
      ...about,
      words: token("earlier words", "author"),
      summary: token("earlier summary", "author"),
      source: { title: "Remarks at the depot", text },
    }),
  );
  const statement = statementInput.parse({ ...about, words, note: token("note"), sourceId: first.sourceId });
  const edited = await editStatement(reporter, { ...step(first), statement });
  const submitted = await submitStatement(reporter, step(edited));
  const sentBack = await requestChanges(editor, {
    ...step(submitted),
    comment: token("comment of a review"),
  });
  const again = await submitStatement(reporter, step(sentBack));
  const comment = token("comment of the approval");
  const approved = await approveStatement(editor, { ...step(again), comment, checks: [...checkItems] });
  const { id, number, slug } = await publishStatement(otherEditor, step(approved));
  return { id, sourceId: first.sourceId ?? "", number, slug };
}

/** What programs leave behind: names of tokens, and the answers kept for retries. */
async function plantKeys(canaries: Canaries, { db, actor }: ActorContext): Promise<void> {
  const token = (field: string) => canaries.token(field, "author");
  const name = token("name of an API token");
  await db.insert(apiTokens).values({ userId: actor.id, name, tokenHash: hashOfToken(crypto.randomUUID()) });
  const answer = { words: token("kept answer") };
  await db
    .insert(idempotencyKeys)
    .values({ userId: actor.id, key: token("idempotency key"), requestHash: "none", answer });
}
