const fallback = "/desk";

/** Printable ASCII without a backslash; a path of ours needs nothing else, the rest being percent-encoded. */
const plain = /^\/[!-[\]-~]*$/;

/**
 * The path to return to after sign-in: what was asked for when it is one of this site, else the desk. A browser reads
 * "//host", "/\host" and control characters in ways a path check misses, so anything unusual is refused, also where it
 * hides behind percent-encoding.
 */
export function returnPath(asked: unknown): string {
  if (typeof asked !== "string" || asked.length > 2000 || !isOwnPath(asked)) return fallback;
  return asked;
}

function isOwnPath(asked: string): boolean {
  if (!plain.test(asked)) return false;
  const [path = ""] = asked.split(/[?#]/, 1);
  const decoded = decode(path);
  if (decoded === null || /[\p{Cc}\\@:]/u.test(decoded) || decoded.startsWith("//")) return false;
  if (/%(?:0[0-9a-f]|1[0-9a-f]|7f|5c)/i.test(asked)) return false;
  const here = "http://here.invalid";
  try {
    const url = new URL(asked, here);
    // Dots can make a second slash at the front: "/.//host".
    return url.origin === here && !url.pathname.startsWith("//");
  } catch {
    return false;
  }
}

/** Decoded twice, so that "%252f" hides nothing either; null when it is not well formed. */
function decode(path: string): string | null {
  try {
    return decodeURIComponent(decodeURIComponent(path));
  } catch {
    return null;
  }
}
