// What can be asked for of an entry from outside, in every state of it, by everybody: the verbs of the API, the forms
// of its pages, and the pages. Each is answered as the policy says, inside a transaction of which nothing is kept.
import { beforeAll, describe, expect, vi } from "vitest";
import type { ReviewAct } from "@/components/reviews/review-state";
import type { Database } from "@/db/connect";
import { type EntryState, entryStates } from "@/db/vocabulary";
import type { ActionResult } from "@/lib/action-result";
import { sealSession } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/sessions";
import { can } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/policy";
import { contributorsOf } from "@/lib/reviews/queries/contributors";
import { openCorrectionOf } from "@/lib/statements/open-correction";
import { addToken } from "@/lib/users/commands/add-token";
import { theNote } from "../support/corrections";
import { type Fields, formOf } from "../support/desk-forms";
import { test as base, type Newsroom } from "../support/newsroom";
import { inAnHour } from "../support/release";
import { inNewsroom, ownPage, publicOrigin, request } from "../support/request-scope";
import { entryNow, sourceFields, wordsOfRecord } from "../support/statements";
import { nothingKept } from "./nothing-kept";
import { type Person, twelveEntries } from "./twelve-entries";

/** The database of the desk while something is asked for, and how form actions answered. */
const scope = vi.hoisted(() => ({
  db: null as Database | null,
  answers: [] as ActionResult<unknown>[],
}));

vi.mock("@/app/_server/assets", () => ({ asset: (name: string) => `/assets/${name}` }));
vi.mock("@/lib/database", async (original) => {
  const real = await original<typeof import("@/lib/database")>();
  return { ...real, deskDatabase: () => scope.db ?? real.deskDatabase() };
});
vi.mock("@/app/_server/run-action", async (original) => {
  const real = await original<typeof import("@/app/_server/run-action")>();
  const runAction = async (...given: Parameters<typeof real.runAction>) => {
    const answer = await real.runAction(...given);
    scope.answers.push(answer);
    return answer;
  };
  return { ...real, runAction };
});

const asking: Person[] = [
  "the reporter who logged it",
  "another reporter",
  "a reporter who opened its correction",
  "an editor uninvolved",
  "an admin who changed it",
];

const test = base.extend("stage", { scope: "file" }, ({ newsroom }) => openStage(newsroom));

async function openStage(newsroom: Newsroom) {
  inNewsroom(newsroom);
  const { people, entries } = await twelveEntries(newsroom);
  const { db } = newsroom.desk;
  const settings = { origin: publicOrigin, secret: process.env.AUTH_SECRET ?? "" };
  const askers = await Promise.all(
    asking.map(async (who) => {
      const { actor } = people[who];
      const operator = { db, actor: null, operator: true } as const;
      const { token } = await addToken(operator, { userId: actor.id, name: "tests" });
      const { sessionId } = await startSession(db, actor);
      return { who, actor, token, jar: { "__Host-stet.session": await sealSession(sessionId, settings) } };
    }),
  );
  return { askers, entries };
}

type Asker = Awaited<ReturnType<typeof openStage>>["askers"][number];
type Given = { id: string; version: number };
type Outcome = "done" | "refused";

/** Something that can be asked for, and what the policy calls it. */
type Surface = {
  act: Permission;
  /** Where the act makes sense; in other states it is refused to everybody. */
  states?: readonly EntryState[];
  ask: (asker: Asker, entry: Given) => Promise<Outcome>;
};

const correcting = entryStates.filter((state) => state.startsWith("correction_"));
const seenByReaders: readonly EntryState[] = ["published", "corrected", "retracted", ...correcting];

async function differences(
  { askers, entries }: Awaited<ReturnType<typeof openStage>>,
  { desk, admin }: Newsroom,
  surface: Surface,
) {
  const found: object[] = [];
  let done = 0;
  for (const state of entryStates) {
    const entry = await entryNow(admin, entries[state]);
    const correction = await openCorrectionOf(admin, entry.id);
    const facts = { ...entry, correction, contributorIds: await contributorsOf(admin, entry.id) };
    for (const asker of askers) {
      const possible = !surface.states || surface.states.includes(state);
      const expected = possible && can(asker.actor, surface.act, facts) ? "done" : "refused";
      const outcome = await nothingKept(desk.db, async (tx) => {
        scope.db = tx;
        return surface.ask(asker, { id: entry.id, version: entry.version });
      }).finally(() => {
        scope.db = null;
      });
      if (expected === "done") done += 1;
      if (outcome !== expected) found.push({ state, who: asker.who, expected, outcome });
    }
  }
  expect(done).toBeGreaterThan(0);
  return found;
}

describe("each verb of the API, on an entry in every state", () => {
  type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
  type Verbs = Record<string, Handler>;

  const verb =
    (method: string, open: () => Promise<object>, body: object | null = null) =>
    async ({ token }: Asker, { id, version }: Given): Promise<Outcome> => {
      const asked = new Request(`${publicOrigin}/api/v1/statements/${id}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          "if-match": `"${version}"`,
          "content-type": "application/json",
        },
        body: body && JSON.stringify(body),
      });
      const answer = await ((await open()) as Verbs)[method]?.(asked, { params: Promise.resolve({ id }) });
      if (answer?.ok) return "done";
      if ([403, 404, 409].includes(answer?.status ?? 0)) return "refused";
      throw new Error(`${method} is answered ${answer?.status}: ${await answer?.text()}`);
    };

  const whole = {
    words: wordsOfRecord,
    summary: "On the fares of the ferry",
    said: { edtf: "2021-03-04" },
    source: sourceFields(),
    attributions: [{ role: "speaker", printedName: "Dana Field", printedTitle: "Transit director" }],
  };
  const entry = () => import("@/app/api/v1/statements/[id]/route");
  const correction = () => import("@/app/api/v1/statements/[id]/correction/route");
  const notice = { kind: "correction", note: `${theNote} Twice.` };
  const verbs: Record<string, Surface> = {
    "PUT statements/[id]": { act: "statement.edit", ask: verb("PUT", entry, whole) },
    "PATCH statements/[id]": {
      act: "statement.edit",
      ask: verb("PATCH", entry, { summary: "On the ferry" }),
    },
    "POST submit": {
      act: "statement.submit",
      ask: verb("POST", () => import("@/app/api/v1/statements/[id]/submit/route")),
    },
    "POST approve": {
      act: "statement.approve",
      ask: verb("POST", () => import("@/app/api/v1/statements/[id]/approve/route")),
    },
    "POST request-changes": {
      act: "statement.request_changes",
      ask: verb("POST", () => import("@/app/api/v1/statements/[id]/request-changes/route"), {
        comment: "Why?",
      }),
    },
    "POST publish": {
      act: "statement.publish",
      ask: verb("POST", () => import("@/app/api/v1/statements/[id]/publish/route")),
    },
    "POST correction": { act: "correction.open", ask: verb("POST", correction, notice) },
    "PUT correction": { act: "statement.edit", states: correcting, ask: verb("PUT", correction, notice) },
    "POST correction/issue": {
      act: "correction.issue",
      ask: verb("POST", () => import("@/app/api/v1/statements/[id]/correction/issue/route")),
    },
    "POST correction/withdraw": {
      act: "correction.withdraw",
      ask: verb("POST", () => import("@/app/api/v1/statements/[id]/correction/withdraw/route")),
    },
  };

  test.for(Object.keys(verbs))("%s", async (name, { stage, newsroom }) => {
    expect(await differences(stage, newsroom, verbs[name] as Surface)).toEqual([]);
  });
});

describe("each form of an entry, in every state", () => {
  type Action = (before: null, form: FormData) => Promise<unknown>;

  const post =
    (open: () => Promise<Action>, fields: Fields) =>
    async ({ jar }: Asker, { id, version }: Given): Promise<Outcome> => {
      scope.answers.length = 0;
      request(ownPage, jar);
      const action = await open();
      await action(null, formOf({ id, version, ...fields })).catch((error: { digest?: string }) => {
        if (!error.digest?.startsWith("NEXT_REDIRECT;")) throw error;
      });
      const [answer] = scope.answers;
      if (answer?.ok) return "done";
      if (answer && ["not_allowed", "not_found", "conflict"].includes(answer.code)) return "refused";
      throw new Error(`Answered ${JSON.stringify(answer)}`);
    };

  const at = (moment: Date): Fields => {
    const [day = "", time = ""] = moment.toISOString().split("T");
    return { "when.day": day, "when.time": time.slice(0, 5) };
  };
  const inHalfAnHour = new Date(Date.now() + 1_800_000);
  // Null: needs a remark or a decision of one's own first, or an entry one has; entry-acts.test.ts and the tests of the
  // commands do these. An act of the page that is not here fails the types.
  const reviewFields: Record<ReviewAct, Fields | null> = {
    comment: { comment: "Which pier?" },
    request_changes: { comment: "Why?" },
    approve: { comment: "" },
    submit: { comment: "" },
    publish: { comment: "" },
    schedule: at(inAnHour()),
    unschedule: {},
    embargo: at(inHalfAnHour),
    lift_embargo: {},
    recall: null,
    take: {},
    put_back: {},
    assign: null,
    hand_over: null,
    take_over: null,
    check: { item: "words" },
    uncheck: { item: "words" },
    note: { field: "words", body: "Which pier?" },
    discard_note: null,
    resolve: null,
    reopen: null,
    apply: null,
  };
  const states: Partial<Record<ReviewAct, readonly EntryState[]>> = { unschedule: ["scheduled"] };
  const review = async () =>
    (await import("@/app/desk/statements/[id]/actions")).reviewDecisionAction as Action;
  let permissionOf: Record<ReviewAct, Permission>;
  beforeAll(async () => {
    ({ permissionOf } = await import("@/app/desk/statements/[id]/review-post"));
  });

  const posted = (Object.keys(reviewFields) as ReviewAct[]).filter((act) => reviewFields[act]);
  test.for(posted)("the page of an entry: %s", async (act, { stage, newsroom }) => {
    const ask = post(review, { act, ...reviewFields[act] });
    const surface = { act: permissionOf[act], states: states[act], ask };
    expect(await differences(stage, newsroom, surface)).toEqual([]);
  });

  const correct = async () =>
    (await import("@/app/desk/statements/[id]/correction/actions")).correctionAction as Action;
  const notice = { kind: "correction", note: `${theNote} Twice.` };
  const corrections: Record<string, Surface> = {
    open: { act: "correction.open", ask: post(correct, { act: "open", ...notice }) },
    notice: { act: "statement.edit", states: correcting, ask: post(correct, { act: "notice", ...notice }) },
    submit: { act: "statement.submit", ask: post(correct, { act: "submit" }) },
    issue: { act: "correction.issue", ask: post(correct, { act: "issue" }) },
    withdraw: { act: "correction.withdraw", ask: post(correct, { act: "withdraw" }) },
  };
  test.for(Object.keys(corrections))("the page of a correction: %s", async (name, { stage, newsroom }) => {
    expect(await differences(stage, newsroom, corrections[name] as Surface)).toEqual([]);
  });

  test("the page of its history: bringing a version back", async ({ stage, newsroom }) => {
    const open = async () =>
      (await import("@/app/desk/statements/[id]/history/actions")).restoreRevisionAction as unknown as Action;
    const surface = { act: "statement.restore", ask: post(open, { revision: 1 }) } as const;
    expect(await differences(stage, newsroom, surface)).toEqual([]);
  });
});

describe("each page of an entry, in every state", () => {
  type Page = (props: { params: Promise<Given>; searchParams: Promise<object> }) => Promise<unknown>;
  const pages: Record<string, [open: () => Promise<object>, states?: readonly EntryState[]]> = {
    "the entry": [() => import("@/app/desk/statements/[id]/page")],
    "its form": [() => import("@/app/desk/statements/[id]/edit/page")],
    "its history": [() => import("@/app/desk/statements/[id]/history/page")],
    "its correction": [() => import("@/app/desk/statements/[id]/correction/page"), seenByReaders],
  };

  test.for(Object.keys(pages))("%s", async (name, { stage, newsroom }) => {
    const [open, states] = pages[name] as NonNullable<(typeof pages)[string]>;
    const ask = async ({ jar }: Asker, entry: Given): Promise<Outcome> => {
      request(ownPage, jar);
      const { default: page } = (await open()) as { default: Page };
      const shown = page({ params: Promise.resolve(entry), searchParams: Promise.resolve({}) });
      return shown.then(
        () => "done",
        (error: { digest?: string }) => {
          if (error.digest === "NEXT_HTTP_ERROR_FALLBACK;404") return "refused";
          if (error.digest?.startsWith("NEXT_REDIRECT;")) return "done";
          throw error;
        },
      );
    };
    expect(await differences(stage, newsroom, { act: "statement.read", states, ask })).toEqual([]);
  });
});
