// The closed word lists of signing in. Imports nothing, like db/vocabulary.ts.

/** How somebody proved at sign-in who they are. All but the first are two factors. */
export const signInMethods = [
  "password",
  "password_code",
  "password_recovery",
  "password_passkey",
  "passkey",
] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** What a passkey is asked for. */
export const challengePurposes = ["add", "sign_in", "second_step", "confirm"] as const;
export type ChallengePurpose = (typeof challengePurposes)[number];
