import { Feed } from "feed";
import { noticePath } from "../corrections/notice-address";
import { dateInWords, dayInWords } from "../dates/words";
import type { Page } from "../pages";
import { type Card, type Notice, statementPath } from "../statements/card";
import { headline, speakersOf } from "../statements/in-one-line";
import { noticeKindWords, statusWord } from "../statements/notice-words";
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

/**
 * Statements as an Atom feed, whole words, in the order given. One under a notice is an updated entry that begins with
 * the notice; a retracted one says so and shows no words.
 */
export function statementFeed(
  { rows }: Pick<Page<PublishedStatement>, "rows">,
  { title, description, origin, path, feedPath }: FeedOptions,
): string {
  const newest = rows.map(({ changedAt }) => changedAt.getTime());
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

function entry({ card, publishedAt, changedAt }: PublishedStatement, origin: string) {
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
    title: html(titleOf(card)),
    date: changedAt,
    published: publishedAt,
    author: [{ name: inXml(speakersOf(card.voices)) || "Speaker not named" }],
    content: `${(card.notices ?? []).map((notice) => noticeIn(card, notice, origin)).join("")}${words}<p>${html(said)}. ${html(source)}. S-${card.number}.</p>`,
  };
}

/** "Corrected: Bob Duff: “…”"; a retracted one begins with the word anyway. */
const titleOf = (card: Card) =>
  card.status === "corrected" ? `${statusWord(card)}: ${headline(card, 16)}` : headline(card, 16);

const noticeIn = (card: Card, notice: Notice, origin: string) =>
  `<p><strong>${noticeKindWords[notice.kind]}, ${dayInWords(notice.issuedOn)}.</strong> ${html(notice.note)} ` +
  `Signed by ${html(notice.signedBy)}. ` +
  `<a href="${html(origin + noticePath({ number: card.number, version: notice.version }))}">The notice</a></p>`;

const paragraphs = (words: string) =>
  words
    .split(/\n+/)
    .map((line) => `<p>${html(line)}</p>`)
    .join("");

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const html = (text: string) =>
  inXml(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);

// XML has no way to write these characters.
const notInXml = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

export const inXml = (text: string) => text.replace(notInXml, "\uFFFD");
