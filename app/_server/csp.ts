// What a reader page may load: our own files, and nothing inline. One text for all pages, so that it costs nothing.

const shared = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

export const readerPolicy = [...shared, "frame-ancestors 'none'"].join("; ");

/** Cards that stand in pages of other newsrooms: any site may frame them, and they hold no form. */
export const embedPolicy = [
  ...shared.filter((rule) => !rule.startsWith("form-action")),
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");
