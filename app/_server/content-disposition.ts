/** The header that names a file, RFC 6266: in letters every program reads, and as it is (RFC 8187). */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^ -~]/g, (character) => (/\p{M}/u.test(character) ? "" : "_"))
    .replace(/["\\%]/g, "_");
  const exact = encodeURIComponent(name.replace(/\p{Cs}/gu, "_")).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
