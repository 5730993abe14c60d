// Encryption of what has to be read again, unlike a password: the secret an authenticator shares with us. The key is
// made from AUTH_SECRET and used for nothing else; with another AUTH_SECRET it cannot be read, and is set up anew.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

const keyOf = (secret: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", "stet second factor secrets, version 1", 32));

/** @param owner Bound to the result: it cannot be read as another person's. */
export function sealSecret(text: string, { owner, secret }: { owner: string; secret: string }): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, keyOf(secret), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `1.${Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url")}`;
}

/** Null when it was sealed with another secret, for another owner, or was changed. */
export function openSecret(
  sealed: string,
  { owner, secret }: { owner: string; secret: string },
): string | null {
  const [version, body = ""] = sealed.split(".", 2);
  const bytes = Buffer.from(body, "base64url");
  if (version !== "1" || bytes.length <= nonceLength + tagLength) return null;
  try {
    const decipher = createDecipheriv(algorithm, keyOf(secret), bytes.subarray(0, nonceLength))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(-tagLength));
    const text = Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]);
    return text.toString("utf8");
  } catch {
    return null;
  }
}
