import { Feed } from "feed";
import { noticePath } from "../corrections/notice-address";
import type { PublicCorrection } from "../corrections/queries/public-corrections";
import { statementPath } from "../statements/card";
import { headline } from "../statements/in-one-line";
import { noticeKindWords } from "../statements/notice-words";
import { html, inXml } from "./statement-feed";

/** Notices as an Atom feed, in the order given; each entry leads to the notice. */
export function correctionsFeed(
  rows: readonly PublicCorrection[],
  { newsroom, origin }: { newsroom: string; origin: string },
): string {
  const feed = new Feed({
    id: `${origin}/corrections`,
    title: inXml(`Corrections, ${newsroom}`),
    description: "What was changed in published statements, and why",
    link: `${origin}/corrections`,
    feed: `${origin}/corrections/feed.xml`,
    generator: "Stet",
    // Fixed where nothing changes: an unchanged feed is the same text.
    updated: new Date(rows[0]?.issuedAt ?? 0),
    copyright: "",
  });
  for (const { kind, note, signedBy, issuedAt, version, card } of rows) {
    const address = origin + noticePath({ number: card.number, version });
    feed.addItem({
      id: address,
      link: address,
      title: html(`${noticeKindWords[kind]}: ${headline(card, 16)}`),
      date: new Date(issuedAt),
      published: new Date(issuedAt),
      author: [{ name: inXml(signedBy) }],
      content: `<p>${html(note)}</p><p><a href="${html(origin + statementPath(card))}">S-${card.number}</a></p>`,
    });
  }
  return feed.atom1();
}
