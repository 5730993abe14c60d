import { z } from "zod";
import { recordId, requiredLine } from "../text";

/** A form with a button and no fields. */
export const buttonOnly = z.strictObject({});

export const passwordChange = z.strictObject({
  // Measured by lib/auth/passwords.ts, which knows the address and name it must not repeat.
  password: z.string("Choose a password.").max(1000, "Is longer than 128 characters."),
});
export type PasswordChange = z.output<typeof passwordChange>;

export const firstCode = z.strictObject({
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "A code has six digits.")),
});
export type FirstCode = z.output<typeof firstCode>;

export const confirmation = z.strictObject({
  password: z.string("Give your password.").min(1, "Give your password.").max(1000),
  code: z.string().max(100, "A code is shorter.").default(""),
});

export const passkeyOnly = z.strictObject({ passkeyId: recordId });
export type PasskeyOnly = z.output<typeof passkeyOnly>;

export const sessionOnly = z.strictObject({ sessionId: recordId });
export type SessionOnly = z.output<typeof sessionOnly>;

export const passkeyName = requiredLine(100, "Give the passkey a name you will know it by.");

// What a browser hands back from a passkey, as the standard has it. Nothing in it is believed before it is verified.
const encoded = z
  .string()
  .regex(/^[\w-]*$/)
  .max(8000);
const credential = { id: encoded.min(1), rawId: encoded.min(1), type: z.literal("public-key") };
const whatever = z.record(z.string(), z.unknown()).default({});

export const passkeyAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.optional(),
  }),
  clientExtensionResults: whatever,
});

export const newPasskey = z.strictObject({
  name: passkeyName,
  answer: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: encoded,
      attestationObject: encoded,
      transports: z.array(z.string().max(40)).max(10).optional(),
    }),
    clientExtensionResults: whatever,
  }),
});
export type NewPasskey = z.output<typeof newPasskey>;

export const passkeyConfirmation = z.strictObject({ answer: passkeyAnswer });
