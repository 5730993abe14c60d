// The cookie's side of signing in and out, for the form actions before the desk.
import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { deviceOf } from "@/lib/auth/device";
import { stepOver } from "@/lib/auth/enter-now";
import { beginPasskeySignIn, signInWithPasskey } from "@/lib/auth/passkey-sign-in";
import { passkeyAnswer } from "@/lib/auth/schema";
import { factorsOf } from "@/lib/auth/second-factors";
import { beginPasskeyStep, finishWithCode, finishWithPasskey } from "@/lib/auth/second-step";
import { endSession } from "@/lib/auth/sessions";
import { authSettings, factorSettings } from "@/lib/auth/settings";
import { signIn } from "@/lib/auth/sign-in";
import { openStep } from "@/lib/auth/sign-in-steps";
import { deskDatabase } from "@/lib/database";
import { invalid } from "@/lib/errors";
import { clientAddress } from "./client-address";
import { currentSessionId } from "./context";
import { failureOf } from "./run-action";
import { requireSameOrigin } from "./same-origin";
import { currentStepId, dropSession, holdSession, holdStep } from "./session-cookies";

export type SignInRefusal = { message: string; email: string; reference?: string };
export type DoorRefusal = { refused: true; message: string; beginAgain?: boolean; reference?: string };

const textIn = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Signs in with the form's address and password; says why not, and gives the address back. */
export async function enterDesk(form: FormData): Promise<"entered" | "second step" | SignInRefusal> {
  const email = textIn(form, "email").slice(0, 254);
  try {
    const arrival = await arrive();
    const entered = await signIn(deskDatabase(), { ...arrival, email, password: textIn(form, "password") });
    if ("stepId" in entered) {
      await holdStep(entered.stepId);
      return "second step";
    }
    await holdSession(entered.sessionId);
    return "entered";
  } catch (error) {
    const { message, reference } = failureOf(error);
    return { message, email, reference };
  }
}

/** The second step by code. */
export const finishDesk = (form: FormData) =>
  atTheDoor(async () => {
    const given = { ...(await arrive()), stepId: await requireStep(), settings: factorSettings() };
    const { sessionId } = await finishWithCode(deskDatabase(), {
      ...given,
      code: textIn(form, "code").slice(0, 100),
    });
    await holdSession(sessionId);
  });

/** What the browser is to ask a passkey for, in the second step. */
export const askPasskeyForStep = () =>
  atTheDoor(async () => {
    const given = { ...(await arrive()), stepId: await requireStep(), settings: factorSettings() };
    return beginPasskeyStep(deskDatabase(), given);
  });

export const finishDeskWithPasskey = (answer: unknown) =>
  atTheDoor(async () => {
    const given = { ...(await arrive()), stepId: await requireStep(), settings: factorSettings() };
    const { sessionId } = await finishWithPasskey(deskDatabase(), { ...given, answer: readAnswer(answer) });
    await holdSession(sessionId);
  });

/** What the browser is to ask a passkey for, before anybody is known. */
export const askPasskey = () =>
  atTheDoor(async () =>
    beginPasskeySignIn(deskDatabase(), { ...(await arrive()), settings: factorSettings() }),
  );

export const enterDeskWithPasskey = (answer: unknown) =>
  atTheDoor(async () => {
    const given = { ...(await arrive()), answer: readAnswer(answer), settings: factorSettings() };
    const { sessionId } = await signInWithPasskey(deskDatabase(), given);
    await holdSession(sessionId);
  });

/** What the account of the step can show; null when there is no step, or it is over. */
export async function stepFactors() {
  const stepId = await currentStepId();
  const step = stepId ? await openStep(deskDatabase(), stepId) : null;
  return step ? factorsOf(deskDatabase(), step.user.id) : null;
}

/** Ends the session and takes the cookie away. */
export async function leaveDesk(): Promise<void> {
  requireSameOrigin(await headers(), authSettings().origin);
  const sessionId = await currentSessionId();
  if (sessionId) await endSession(deskDatabase(), sessionId);
  await dropSession();
}

/** Who comes: from a page of ours, from where, with which session so far. */
async function arrive() {
  const requestHeaders = await headers();
  requireSameOrigin(requestHeaders, authSettings().origin);
  const address = clientAddress(requestHeaders);
  return {
    address,
    device: deviceOf({ userAgent: requestHeaders.get("user-agent"), address }),
    previousSessionId: await currentSessionId(),
  };
}

async function requireStep(): Promise<string> {
  const stepId = await currentStepId();
  if (!stepId) throw stepOver();
  return stepId;
}

function readAnswer(answer: unknown): z.output<typeof passkeyAnswer> {
  const parsed = passkeyAnswer.safeParse(answer);
  if (!parsed.success) throw invalid("", "This is not what a passkey answers. Try again.");
  return parsed.data;
}

async function atTheDoor<Value>(work: () => Promise<Value>): Promise<Value | DoorRefusal> {
  try {
    return await work();
  } catch (error) {
    const { message, detail, reference } = failureOf(error);
    return { refused: true, message, beginAgain: detail.beginAgain === true, reference };
  }
}
