/** Names one sending of a form that a script sends. Unlike randomUUID it is there without https as well. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
