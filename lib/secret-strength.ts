// Refuses secrets that somebody could guess: short, well known, or made by a hand on the keyboard.

const knownDefaults =
  /secret|password|passw0rd|change.?me|change.?this|example|default|replace|insert|your.?(key|auth|token)|qwerty|letmein|placeholder|test.?test|development|lorem/i;

const how = "Make one with: openssl rand -base64 33";

/** Why a secret is too weak to sign sessions with, or null. The secret itself is never in the answer. */
export function weaknessOfSecret(secret: string): string | null {
  if (secret === "") return `Is missing. ${how}`;
  if (secret.length < 32) return `Is shorter than 32 characters. ${how}`;
  if (knownDefaults.test(secret)) return `Looks like a default from an example. ${how}`;
  if (isPredictable(secret)) return `Is too easy to guess. ${how}`;
  return null;
}

function isPredictable(secret: string): boolean {
  if (new Set(secret).size < 10) return true;
  // A shorter text repeated: it stands inside its own double, shifted.
  if (`${secret}${secret}`.indexOf(secret, 1) < secret.length) return true;
  let steps = 0;
  for (let at = 1; at < secret.length; at++) {
    if (Math.abs(secret.charCodeAt(at) - secret.charCodeAt(at - 1)) <= 1) steps++;
  }
  // Random hexadecimal has about one such neighbour in five, base64 one in twenty.
  return steps > secret.length / 2;
}
