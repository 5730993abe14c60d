import { Page } from "@/components/shell/page";
import type { Site } from "@/components/shell/site";
import { plainText } from "@/components/ui/exact-text";
import { asset } from "./assets";
import type { RenderedDocument } from "./document";

/** The whole of a page, for the static renderer; the doctype goes before it. */
export function WholePage({ page, site }: { page: RenderedDocument; site: Site }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Metadata page={page} site={site} />
        {/* Before the style sheet and not deferred: a remembered theme has to be set before the first paint. */}
        <script src={asset("theme.js")} />
        <link rel="stylesheet" href={asset("stet.css")} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {page.islands?.map((name) => (
          <script key={name} src={asset(name)} defer />
        ))}
      </head>
      {page.embed ? <body className="embed">{page.body}</body> : <ReaderBody page={page} site={site} />}
    </html>
  );
}

function ReaderBody({ page, site }: { page: RenderedDocument; site: Site }) {
  return (
    <body>
      <Page site={site}>{page.body}</Page>
      {page.jsonLd ? <script type="application/ld+json">{scriptSafe(page.jsonLd)}</script> : null}
    </body>
  );
}

function Metadata({ page, site }: { page: RenderedDocument; site: Site }) {
  const own = plainText(page.title);
  const title = own ? `${own} · ${site.newsroom}` : site.newsroom;
  const description = page.description ? plainText(page.description) : undefined;
  const address = page.canonical === undefined ? undefined : site.origin + page.canonical;
  return (
    <>
      <title>{title}</title>
      {description ? <meta name="description" content={description} /> : null}
      {page.robots ? <meta name="robots" content={page.robots} /> : null}
      {address ? <link rel="canonical" href={address} /> : null}
      {page.feed ? (
        <link rel="alternate" type="application/atom+xml" title={page.feed.title} href={page.feed.href} />
      ) : null}
      <meta property="og:site_name" content={site.newsroom} />
      <meta property="og:title" content={own || site.newsroom} />
      {description ? <meta property="og:description" content={description} /> : null}
      {address ? <meta property="og:url" content={address} /> : null}
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14130f" />
    </>
  );
}

/** JSON that cannot end its script element, nor break a line where JavaScript sees one. */
export const scriptSafe = (value: object) =>
  JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
