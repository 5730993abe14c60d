import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { commonPasswords } from "./common-passwords";

export const shortestPassword = 12;
export const longestPassword = 128;

// argon2id, the library's default kind: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// The hash of a password nobody knows, at the same cost: what an unknown address is compared with, so that it takes
// as long as a known one.
const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$DKTOO1qTrcoE+Gqspu1ThA$pfzIfGBBc0vB4EA9b9ukgjnFGp5ek0vCzjB101bPzCY";

/** What is wrong with a new password, in words for whoever chose it; null when it will do. */
export function passwordProblem(password: string, owner: { email: string; name: string }): string | null {
  const characters = [...password];
  if (characters.length < shortestPassword) {
    return `Has ${characters.length} characters. It needs at least ${shortestPassword}.`;
  }
  if (characters.length > longestPassword) return `Is longer than ${longestPassword} characters.`;
  const lower = password.toLowerCase();
  if (commonPasswords.has(lower) || isRepetition(lower)) {
    return "Is among the passwords that are guessed first. Choose another one.";
  }
  if ([owner.email, owner.name].some((known) => isMostly(lower, known.toLowerCase()))) {
    return "Is little more than the name or address of the account. Choose another one.";
  }
  return null;
}

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Whether it is the password. Takes the same time with no hash to compare with, and then is false. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const tried = [...password].length > longestPassword ? "" : password;
  const matches = await verify(passwordHash ?? nobodysHash, tried);
  return matches && passwordHash !== null;
}

// Letters and digits that look alike are left out: it may be read from a screen and typed.
export const clearCharacters = "abcdefghijkmnpqrstuvwxyz23456789";

/** A password nobody chose: 20 characters, 100 bits, in groups of five. */
export function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => clearCharacters[randomInt(clearCharacters.length)]);
  return Array.from({ length: 4 }, () => group().join("")).join("-");
}

/** One short piece over and over: "aaaaaaaaaaaa", "abcabcabcabc". */
function isRepetition(password: string): boolean {
  return [1, 2, 3, 4].some((length) => {
    const piece = password.slice(0, length);
    return piece.repeat(Math.ceil(password.length / length)).slice(0, password.length) === password;
  });
}

function isMostly(password: string, known: string): boolean {
  return known.length >= 4 && password.includes(known) && password.length - known.length < 4;
}
