// What a reader page may load: our own files, and nothing inline. One text for all pages, so that it costs nothing.

const shared = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** @param filesOrigin Where files of others are shown from, when that is another name of this server. */
export const readerPolicy = (filesOrigin = "") =>
  [...shared, mediaFrom(filesOrigin), "frame-ancestors 'none'"].join("; ");

/** Cards that stand in pages of other newsrooms: any site may frame them, and they hold no form. */
export const embedPolicy = (filesOrigin = "") =>
  [
    ...shared.filter((rule) => !rule.startsWith("form-action")),
    mediaFrom(filesOrigin),
    "form-action 'none'",
    "frame-ancestors *",
  ].join("; ");

const mediaFrom = (filesOrigin: string) => `media-src 'self' ${filesOrigin}`.trim();
