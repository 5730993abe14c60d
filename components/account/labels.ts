import type { SignInMethod } from "@/db/sign-in-vocabulary";

export const methodInWords: Record<SignInMethod, string> = {
  password: "a password",
  password_code: "a password and a code",
  password_recovery: "a password and a recovery code",
  password_passkey: "a password and a passkey",
  passkey: "a passkey",
};

const done: Record<string, string> = {
  password: "Your password is changed. Everywhere else you are signed out.",
  removed: "Removed. It opens nothing any more.",
  passkey: "Your passkey is added.",
  session: "That session is ended.",
  sessions: "All other sessions are ended.",
};

export const doneInWords = (word: unknown): string | undefined =>
  typeof word === "string" && Object.hasOwn(done, word) ? done[word] : undefined;
