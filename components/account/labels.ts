import type { SignInMethod } from "@/db/sign-in-vocabulary";

export const methodInWords: Record<SignInMethod, string> = {
  password: "Password",
  password_code: "Password and code",
  password_recovery: "Password and recovery code",
  password_passkey: "Password and passkey",
  passkey: "Passkey",
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
