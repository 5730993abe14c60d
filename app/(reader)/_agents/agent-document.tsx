import { document, notFoundDocument } from "@/app/_server/document";
import { agentJsonLd } from "@/components/people/agent-json-ld";
import { AgentPage } from "@/components/people/agent-page";
import { extentInWords } from "@/components/statements/extent";
import { agentPath } from "@/lib/people/address";
import { agentRecord } from "@/lib/statements/queries/agent-record";
import { isFiltered, readTimelineQuery, timelineHref } from "@/lib/statements/timeline-filter";

/** The page of a person or of an organization; who is found at the address of the other kind is sent there. */
export const agentDocument = (kind: "person" | "organization") =>
  document<{ slug: string }>(async ({ params: { slug }, search, db, url, keep }) => {
    const query = readTimelineQuery(search);
    const record = await agentRecord(db, { kind, slug }, query);
    if (!record) return notFoundDocument(kind);
    const { profile, path, extent, page } = record;
    if (path !== agentPath({ kind, slug })) return { redirect: path + url.search };
    // Back at the beginning: the first page has an address of its own.
    if (query.before && page.previous === null) return { redirect: timelineHref(path, query) };
    const continued = query.after !== null || query.before !== null;
    return {
      title: profile.name,
      description: `${profile.name}: ${extentInWords(extent)}, with sources.`,
      canonical: path,
      feed: { title: `Statements: ${profile.name}`, href: `${path}/feed.xml` },
      ...(continued || isFiltered(query) ? { robots: "noindex, follow" } : {}),
      jsonLd: agentJsonLd(profile, url.origin),
      body: <AgentPage record={record} filter={query} continued={continued} keep={keep} />,
    };
  });
