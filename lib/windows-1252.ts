// Bytes 0x80 to 0x9F of Windows-1252. Several releases of Node decode them as control characters, by a short cut meant
// for Latin-1, so they are put right here; on the others this changes nothing.
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Puts right a text that was decoded by such a release. Nobody writes these control characters on purpose. */
export const withWindowsSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => upper[sign.charCodeAt(0) - 0x80] ?? sign);

/** The letters of bytes in the encoding that old files of Western languages are in. Every byte is a letter of it. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  withWindowsSigns(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
