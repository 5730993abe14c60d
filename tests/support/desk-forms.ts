// Forms of the desk as a browser posts them: somebody signed in, a page of our own, and the way on afterwards.
import { expect, vi } from "vitest";
import type { RecordFormState } from "@/components/registry/form-state";
import { sealSession } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/sessions";
import type { ActorContext } from "@/lib/context";
import type { Newsroom } from "./newsroom";
import { inNewsroom, ownPage, publicOrigin, request } from "./request-scope";

// The page is not rendered again here; what it would show is tested where it is made.
vi.mock("next/cache", () => ({ refresh: () => {} }));

export type Fields = Record<string, string | number>;

export function formOf(fields: Fields): FormData {
  const form = new FormData();
  if (!("idempotencyKey" in fields)) form.append("idempotencyKey", crypto.randomUUID());
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  return form;
}

/** The next post comes from a browser in which this person is signed in; null: nobody is. */
export async function signedIn(
  newsroom: Newsroom,
  ctx: ActorContext | null,
  headers = ownPage,
): Promise<void> {
  inNewsroom(newsroom);
  if (!ctx) {
    request(headers, {});
    return;
  }
  const { sessionId } = await startSession(ctx.db, ctx.actor);
  const secret = process.env.AUTH_SECRET ?? "";
  request(headers, { "__Host-stet.session": await sealSession(sessionId, { origin: publicOrigin, secret }) });
}

/** Where a post led: the path it was sent on to, or what the form shows instead. */
export async function outcomeOf<State>(post: Promise<State>): Promise<{ to: string } | { shown: State }> {
  try {
    return { shown: await post };
  } catch (error) {
    const digest = (error as { digest?: unknown }).digest;
    const to = typeof digest === "string" ? /^NEXT_REDIRECT;[a-z]+;([^;]*);/.exec(digest)?.[1] : undefined;
    if (to === undefined) throw error;
    return { to };
  }
}

type RecordAction = (before: null, form: FormData) => Promise<RecordFormState>;

/** Posts to forms of records by their names. Each is imported when it is posted to, in the newsroom of the test. */
export const postsTo =
  <Form extends string>(forms: Record<Form, () => Promise<RecordAction>>) =>
  async (newsroom: Newsroom, as: ActorContext | null, form: Form, fields: Fields) => {
    await signedIn(newsroom, as);
    const action = await forms[form]();
    return outcomeOf<RecordFormState>(action(null, formOf(fields)));
  };

/** What the form shows, where it led nowhere. */
export const shown = (outcome: Awaited<ReturnType<ReturnType<typeof postsTo>>>): RecordFormState => {
  expect(outcome).toHaveProperty("shown");
  return (outcome as { shown: RecordFormState }).shown;
};
