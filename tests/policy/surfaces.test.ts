// Every page, form action and route handler there is, asked for by everybody there is. Nothing here goes through
// proxy.ts: what is refused is refused without it.
import { join } from "node:path";
import { isValidElement, type ReactNode } from "react";
import { beforeEach, describe, expect, vi } from "vitest";
import type { ActionResult } from "@/lib/action-result";
import { canSometimes } from "@/lib/permissions/can";
import { type Permission, permissions } from "@/lib/permissions/policy";
import { formOf } from "../support/desk-forms";
import { test as newsroomTest } from "../support/newsroom";
import { ownPage, publicOrigin, request } from "../support/request-scope";
import { actions, type Classified, pages, routes } from "./classified";
import { actionNames, methods, pageFolders, root, routeFile, routeMethods, serverFiles } from "./on-disk";
import { type Ids, roles, smallNewsroom } from "./small-newsroom";

/** What was asked of the policy, how form actions answered, and how often anybody looked who it is. */
const seen = vi.hoisted(() => ({
  asked: [] as Permission[],
  answers: [] as ActionResult<unknown>[],
  looks: 0,
}));

vi.mock("@/app/_server/assets", () => ({ asset: (name: string) => `/assets/${name}` }));
vi.mock("@/lib/permissions/can", async (original) => {
  const real = await original<typeof import("@/lib/permissions/can")>();
  const canSometimes: typeof real.canSometimes = (actor, act) => {
    seen.asked.push(act);
    return real.canSometimes(actor, act);
  };
  return { ...real, canSometimes };
});
vi.mock("@/lib/auth/session-cookie", async (original) => {
  const real = await original<typeof import("@/lib/auth/session-cookie")>();
  const openSession: typeof real.openSession = (...given) => {
    seen.looks += 1;
    return real.openSession(...given);
  };
  return { ...real, openSession };
});
vi.mock("@/lib/auth/api-tokens", async (original) => {
  const real = await original<typeof import("@/lib/auth/api-tokens")>();
  const actorOfToken: typeof real.actorOfToken = (...given) => {
    seen.looks += 1;
    return real.actorOfToken(...given);
  };
  return { ...real, actorOfToken };
});
vi.mock("@/app/_server/run-action", async (original) => {
  const real = await original<typeof import("@/app/_server/run-action")>();
  const runAction = async (...given: Parameters<typeof real.runAction>) => {
    const answer = await real.runAction(...given);
    seen.answers.push(answer);
    return answer;
  };
  return { ...real, runAction };
});

const test = newsroomTest.extend("small", { scope: "file" }, ({ newsroom }) => smallNewsroom(newsroom));

beforeEach(() => forget());
function forget() {
  seen.asked.length = 0;
  seen.answers.length = 0;
  seen.looks = 0;
}

type Outcome = "not signed in" | "not allowed" | "answered";

const isAct = (classified: Classified | undefined): classified is Permission =>
  permissions.some((act) => act === classified);

const expected = (role: (typeof roles)[number], act: Permission): Outcome =>
  canSometimes({ id: "", name: "", role, confirmed: true }, act) ? "answered" : "not allowed";

/** The values of the parts of an address that stand in brackets. */
function valuesFor(folder: string, ids: Ids): Record<string, string | string[]> {
  const steps = folder.split("/");
  return Object.fromEntries(
    steps.flatMap((step, at) => {
      const [, rest, name = ""] = /^\[+(\.\.\.)?(\w+)\]+$/.exec(step) ?? [];
      if (!name) return [];
      const before = steps[at - 1]?.startsWith("[") ? "" : (steps[at - 1] ?? "");
      const value = (name === "id" && ids[before || "people"]) || ids[`${steps[1]}/${name}`] || ids[name];
      return [[name, rest ? [value ?? "1"] : (value ?? "1")]];
    }),
  );
}

async function outcomeOf(work: () => Promise<unknown>): Promise<Outcome> {
  try {
    await work();
    return "answered";
  } catch (error) {
    const digest = String((error as { digest?: unknown }).digest);
    if (digest === "NEXT_HTTP_ERROR_FALLBACK;404") return "not allowed";
    if (!digest.startsWith("NEXT_REDIRECT;")) throw error;
    return /;\/desk\/sign-in\?returnTo=[^&;]*;/.test(digest) ? "not signed in" : "answered";
  }
}

describe("what can be asked for from outside", () => {
  test("is classified, all of it and nothing else", () => {
    expect(Object.keys(pages).sort()).toEqual([...pageFolders].sort());
    const named = (table: Record<string, object>) =>
      Object.entries(table).flatMap(([folder, row]) => Object.keys(row).map((name) => `${folder} ${name}`));
    const onDisk = (table: Record<string, string[]>) =>
      Object.entries(table).flatMap(([folder, names]) => names.map((name) => `${folder} ${name}`));
    expect(named(actions).sort()).toEqual(onDisk(actionNames).sort());
    expect(named(routes).sort()).toEqual(onDisk(routeMethods).sort());
  });

  test("are no functions of the server but those of files of form actions", () => {
    expect(serverFiles.filter((file) => !/^app\/.*\/actions\.ts$/.test(file))).toEqual([]);
    expect(serverFiles).toHaveLength(Object.keys(actionNames).length);
  });
});

describe("each page", () => {
  type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<ReactNode>;

  async function open(folder: string, ids: Ids) {
    const { default: page } = (await import(join(root, "app", folder, "page.tsx"))) as { default: Page };
    const params = Promise.resolve(valuesFor(folder, ids));
    let shown = await page({ params, searchParams: Promise.resolve({ file: ids.captureId }) });
    // Some pages are one component that asks for them.
    while (isValidElement(shown) && typeof shown.type === "function" && isAsync(shown.type)) {
      shown = await (shown.type as (props: unknown) => Promise<ReactNode>)(shown.props);
    }
  }
  const isAsync = (component: unknown) =>
    Object.prototype.toString.call(component) === "[object AsyncFunction]";

  test.for(Object.entries(pages))("%s: %s", async ([folder, act], { small: { ids, cookies } }) => {
    const opens = (jar: Record<string, string>) => {
      forget();
      request(ownPage, jar);
      return outcomeOf(() => open(folder, ids));
    };
    if (!isAct(act)) {
      expect(await opens({})).toBe("answered");
      expect(seen.asked).toEqual([]);
      return;
    }
    expect(await opens({})).toBe("not signed in");
    expect(await opens(cookies.disabled)).toBe("not signed in");
    for (const role of roles) {
      const outcome = await opens(cookies[role]);
      expect([role, seen.asked[0], outcome]).toEqual([role, act, expected(role, act)]);
    }
  });
});

describe("each form action", () => {
  const key = () => crypto.randomUUID();
  /** Of those that a component calls with values in place of a form. */
  const given: Record<string, () => unknown[]> = {
    keepKeySwitchAction: () => [true, key()],
    beginPasskeyAction: () => [key()],
    addPasskeyAction: () => [{ name: "", answer: {} }, key()],
    askPasskeyToConfirmAction: () => [key()],
    confirmWithPasskeyAction: () => [{}, "/desk", key()],
    passkeySignInAction: () => [{}, "/desk"],
    passkeyStepAction: () => [{}, "/desk"],
  };
  const table = Object.entries(actions).flatMap(([folder, row]) =>
    Object.entries(row).map(([name, act]) => [folder, name, act] as const),
  );

  test.for(table)("%s %s: %s", async ([folder, name, act], { small: { cookies } }) => {
    const file = (await import(join(root, "app", folder, "actions.ts"))) as Record<
      string,
      (...given: unknown[]) => Promise<unknown>
    >;
    expect(Object.keys(file).sort()).toEqual([...(actionNames[folder] ?? [])].sort());
    const post = async (jar: Record<string, string>) => {
      forget();
      request(ownPage, jar);
      const outcome = await outcomeOf(async () => file[name]?.(...(given[name]?.() ?? [null, formOf({})])));
      const [answer] = seen.answers;
      if (!answer) return outcome;
      if (!answer.ok && answer.code === "not_signed_in") return "not signed in";
      return !answer.ok && answer.code === "not_allowed" ? "not allowed" : "answered";
    };
    if (!isAct(act)) {
      await post({});
      expect([seen.asked, seen.answers]).toEqual([[], []]);
      return;
    }
    for (const jar of [{}, cookies.disabled]) {
      expect(await post(jar)).toBe("not signed in");
      expect(seen.answers).toHaveLength(1);
    }
    for (const role of roles) {
      const outcome = await post(cookies[role]);
      expect([role, seen.asked[0], outcome]).toEqual([role, act, expected(role, act)]);
      expect(seen.answers).toHaveLength(1);
    }
  });
});

describe("each route handler", () => {
  type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
  const table = Object.entries(routes).flatMap(([folder, row]) =>
    Object.entries(row).map(([method, act]) => [method, folder, act] as const),
  );

  test.for(table)("%s %s: %s", async ([method, folder, act], { small: { ids, cookies, tokens } }) => {
    const file = (await import(join(root, routeFile(folder)))) as Record<string, Handler>;
    const handled = Object.keys(file).filter((name) => methods.includes(name));
    expect(handled.sort()).toEqual([...(routeMethods[folder] ?? [])].sort());
    const values = valuesFor(folder, ids);
    const path = folder
      .replace(/^\(reader\)\/?/, "")
      .replace(/\[+(?:\.\.\.)?(\w+)\]+/g, (_, name) => String(values[name]));
    const byToken = folder.startsWith("api/v1/");
    const ask = async ({ jar = {}, token }: { jar?: Record<string, string>; token?: string }) => {
      forget();
      request(ownPage, jar);
      const headers = { ...ownPage, ...(token ? { authorization: `Bearer ${token}` } : {}) };
      const writes = !["GET", "HEAD", "OPTIONS"].includes(method);
      const body = writes ? (byToken || folder === "desk/find" ? "{}" : new FormData()) : null;
      const asked = new Request(new URL(path, `${publicOrigin}/`), { method, headers, body });
      const answer = await file[method]?.(asked, { params: Promise.resolve(values) });
      const status = answer?.status;
      if (status === 401) return "not signed in";
      return status === 403 ? "not allowed" : "answered";
    };
    if (!isAct(act)) {
      expect(await ask({})).toBe("answered");
      expect(await ask({ jar: cookies.disabled, token: tokens.revoked })).toBe("answered");
      expect(seen.asked).toEqual([]);
      if (act === "public") expect(seen.looks).toBe(0);
      return;
    }
    const nobody = byToken
      ? [{}, { jar: cookies.admin }, { token: tokens.disabled }, { token: tokens.revoked }]
      : [{}, { jar: cookies.disabled }, { token: tokens.admin }];
    for (const who of nobody) expect(await ask(who)).toBe("not signed in");
    for (const role of roles) {
      const outcome = await ask(byToken ? { token: tokens[role] } : { jar: cookies[role] });
      expect([role, seen.asked[0], outcome]).toEqual([role, act, expected(role, act)]);
    }
  });
});
