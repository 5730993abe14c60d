import { Feed } from "feed";
import { dateInWords } from "../dates/words";
import type { Page } from "../pages";
import { statementPath } from "../statements/card";
import { headline, speakersOf } from "../statements/in-one-line";
import type { PublishedStatement } from "../statements/queries/statements-page";

type FeedOptions = {
  title: string;
  description: string;
  /** Scheme and host, without a slash at the end. */
  origin: string;
  /** The page the feed is of, and the feed itself. */
  path: string;
  feedPath: string;
};

export const entriesInFeed = 50;

/** Statements as an Atom feed, whole words, in the order given. A retracted one says so and shows no words. */
export function statementFeed(
  { rows }: Pick<Page<PublishedStatement>, "rows">,
  { title, description, origin, path, feedPath }: FeedOptions,
): string {
  const newest = rows.map(({ publishedAt }) => publishedAt.getTime());
  const feed = new Feed({
    id: origin + path,
    title: inXml(title),
    description: inXml(description),
    link: origin + path,
    feed: origin + feedPath,
    generator: "Stet",
    // Fixed where nothing changes: an unchanged feed is the same text.
    updated: new Date(Math.max(0, ...newest)),
    copyright: "",
  });
  for (const statement of rows) feed.addItem(entry(statement, origin));
  return feed.atom1();
}

function entry({ card, publishedAt }: PublishedStatement, origin: string) {
  const address = origin + statementPath(card);
  const said =
    card.said.edtf === null ? "Day not known" : `Said ${dateInWords(card.said.edtf, card.said.basis)}`;
  const source = `Source: ${card.source.title}${card.source.publisher ? `, ${card.source.publisher}` : ""}`;
  const words =
    card.status === "retracted"
      ? "<p>This statement has been retracted.</p>"
      : `<blockquote>${paragraphs(card.words)}</blockquote>`;
  return {
    id: address,
    link: address,
    title: html(headline(card, 16)),
    date: publishedAt,
    published: publishedAt,
    author: [{ name: inXml(speakersOf(card.voices)) || "Speaker not named" }],
    content: `${words}<p>${html(said)}. ${html(source)}. S-${card.number}.</p>`,
  };
}

const paragraphs = (words: string) =>
  words
    .split(/\n+/)
    .map((line) => `<p>${html(line)}</p>`)
    .join("");

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const html = (text: string) =>
  inXml(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);

// XML has no way to write these characters.
const notInXml = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

const inXml = (text: string) => text.replace(notInXml, "\uFFFD");
