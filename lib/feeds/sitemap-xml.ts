// The two forms of a sitemap. Addresses are made of our own slugs, and are escaped all the same.

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

export const sitemapIndex = (addresses: readonly string[]) =>
  `${head}\n<sitemapindex ${namespace}>\n${listed(addresses, "sitemap")}\n</sitemapindex>\n`;

export const sitemapOf = (addresses: readonly string[]) =>
  `${head}\n<urlset ${namespace}>\n${listed(addresses, "url")}\n</urlset>\n`;

const listed = (addresses: readonly string[], element: string) =>
  addresses.map((address) => `<${element}><loc>${escaped(address)}</loc></${element}>`).join("\n");

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
