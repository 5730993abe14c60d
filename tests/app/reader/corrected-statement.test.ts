import { describe, expect } from "vitest";
import {
  aCorrected,
  anOpenCorrection,
  aRetracted,
  changed,
  correctionOf,
  issued,
} from "../../support/corrections";
import { test as newsroomTest } from "../../support/newsroom";
import { openReader, publicOrigin, type Reader } from "../../support/reader";
import { aPerson } from "../../support/registry";
import { sourceFields, textWith, wordsOfRecord } from "../../support/statements";

const test = newsroomTest.extend(
  "reader",
  { scope: "file" },
  ({ newsroom }): Promise<Reader> => openReader(newsroom),
);

const cut = "The fares will stay as they are";
const source = () => sourceFields({ text: textWith(wordsOfRecord) });
const note = "The end of the sentence was missing: the fares stay until the end of the year.";
const today = new Date().toISOString().slice(0, 10);

/** Words that were cut short, and put right. */
async function aMendedQuotation(newsroom: Parameters<typeof anOpenCorrection>[0], fields = {}) {
  const { id } = await anOpenCorrection(newsroom, { note }, { words: cut, source: source(), ...fields });
  await changed(newsroom.reporter, id, { words: wordsOfRecord });
  return issued(newsroom, id);
}

const pathOf = ({ number, slug }: { number: number | null; slug: string | null }) => `/s/S-${number}/${slug}`;
const words = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const jsonLd = (document: Document) =>
  JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "null");

describe("the page of a corrected statement", () => {
  test("begins with the notice: what it is, when, what was wrong, who signed", async ({
    newsroom,
    reader,
  }) => {
    const statement = await aMendedQuotation(newsroom);
    const { document } = await reader(pathOf(statement));
    const banner = document.querySelector("main")?.querySelector(".permalink-page")?.firstElementChild;
    expect(banner?.className).toContain("public-notice");
    expect(words(banner)).toContain("Correction");
    expect(words(banner)).toContain(note);
    expect(words(banner)).toContain("Signed by Emil Editor");
    expect(banner?.querySelector("time")?.getAttribute("datetime")).toBe(today);
    const notice = await reader(banner?.querySelector(".notice-signed a")?.getAttribute("href") ?? "");
    expect(notice.status).toBe(200);
    expect(words(notice.document.querySelector(".deck"))).toBe(note);
    expect(words(notice.document.querySelector("ins"))).toContain("until the end of the year.");
    expect(notice.html).toContain(`href="${pathOf(statement)}"`);
  });

  test("marks the words that changed, in words as well as by line", async ({ newsroom, reader }) => {
    const statement = await aMendedQuotation(newsroom);
    const { document } = await reader(pathOf(statement));
    expect(words(document.querySelector(".what-changed ins"))).toMatch(
      /^\[added: until the end of the year\.\]$/,
    );
    const record = document.querySelector("blockquote.words");
    expect(words(record?.querySelector("ins"))).toBe("[added: until the end of the year.]");
    for (const aside of record?.querySelectorAll(".visually-hidden") ?? []) aside.remove();
    expect(words(record)).toBe(wordsOfRecord);
    expect(words(document.querySelector(".record"))).toContain("Corrected");
  });

  test("keeps every version at its address, with a plain word that it is not the latest", async ({
    newsroom,
    reader,
  }) => {
    const statement = await aMendedQuotation(newsroom);
    const path = pathOf(statement);
    const first = await reader(`${path}?v=1`);
    expect(words(first.document.querySelector("blockquote.words"))).toBe(cut);
    expect(words(first.document.querySelector(".permalink-page")?.firstElementChild)).toContain(
      "This is version 1 of 2, and not the latest.",
    );
    expect(first.document.querySelector('meta[name="robots"]')?.getAttribute("content")).toContain("noindex");
    expect(first.document.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(
      publicOrigin + path,
    );
    expect(jsonLd(first.document)).toBeNull();
    expect(words(first.document.querySelector(".cite"))).toContain(
      `version 1, since changed. ${publicOrigin}${path}?v=1`,
    );
    expect(first.html).not.toContain("Not corrected since.");
    const present = await reader(`${path}?v=2`);
    expect(words(present.document.querySelector(".not-latest"))).toBe("");
    expect(present.document.querySelector('meta[name="robots"]')).toBeNull();
    for (const v of ["3", "0", "-1", "two", "1e3", "99999999999"]) {
      expect([v, (await reader(`${path}?v=${v}`)).status]).toEqual([v, 404]);
    }
    const short = await reader(`/s/S-${statement.number}?v=1`);
    expect([short.status, short.headers.get("location")]).toEqual([308, `${path}?v=1`]);
  });

  test("lists the versions with what each changed, and sets any two beside each other", async ({
    newsroom,
    reader,
  }) => {
    const { id } = await aMendedQuotation(newsroom);
    await correctionOf(newsroom.reporter, id, { kind: "update", note: "The place is known now." });
    await changed(newsroom.reporter, id, { place: "The depot" });
    const statement = await issued(newsroom, id);
    const path = pathOf(statement);
    const { document } = await reader(path);
    const items = [...document.querySelectorAll(".versions > li")].map(words);
    expect(items).toHaveLength(3);
    expect(items[0]).toMatch(/^Version 3, the present one.*Update.*Harbor City.*The depot/);
    expect(items[1]).toMatch(/^Version 2.*Correction.*until the end of the year/);
    expect(items[2]).toMatch(/^Version 1.*As it was published/);
    expect(document.querySelector("form.compare")?.getAttribute("action")).toBe(path);
    const compared = await reader(`${path}?from=1&v=3`);
    expect(words(compared.document.querySelector("h1"))).toBe("Version 1 and version 3");
    const fields = [...compared.document.querySelectorAll(".changes h3")].map(words);
    expect(fields).toEqual(["Words", "Place"]);
    expect(words(document.querySelector(".record"))).toContain("Updated");
  });

  test("tells machines what was corrected", async ({ newsroom, reader }) => {
    const statement = await aMendedQuotation(newsroom);
    const description = jsonLd((await reader(pathOf(statement))).document);
    expect(description).toMatchObject({
      "@type": "Quotation",
      version: 2,
      creativeWorkStatus: "Corrected",
      dateModified: today,
      correction: [{ "@type": "CorrectionComment", text: note, author: { name: "Emil Editor" } }],
    });
  });
});

describe("a retracted statement", () => {
  test("keeps its address, where the notice is first and the words are for whoever asks", async ({
    newsroom,
    reader,
  }) => {
    const statement = await aRetracted(newsroom);
    const { status, document } = await reader(pathOf(statement));
    expect(status).toBe(200);
    expect(document.title).toMatch(/^Retracted/);
    const first = document.querySelector(".permalink-page")?.firstElementChild;
    expect(words(first)).toMatch(/^Retraction/);
    const quotation = document.querySelector("blockquote.words");
    expect(quotation?.closest("details")?.hasAttribute("open")).toBe(false);
    expect(document.querySelector(".passage")?.closest("details")?.hasAttribute("open")).toBe(false);
    const description = jsonLd(document);
    expect(description).toMatchObject({ "@type": "CreativeWork", creativeWorkStatus: "Retracted" });
    expect(description.name).toMatch(/^Retracted/);
    expect(description.text ?? description.abstract).toBeUndefined();
    expect(document.querySelector('meta[name="description"]')?.getAttribute("content")).toMatch(/^Retracted/);
    const before = await reader(`${pathOf(statement)}?v=1`);
    expect(before.document.title).toMatch(/^Retracted/);
    expect(before.document.querySelector("blockquote.words")?.closest("details")).not.toBeNull();
    expect(words(before.document.querySelector(".not-latest"))).toContain("has been retracted since");
  });

  test("is left out of lists, and told of by a line, a filter and the feeds", async ({
    newsroom,
    reader,
  }) => {
    const { id: agentId } = await aPerson(newsroom.reporter, "Dana Depot");
    const words_ = "Ferries carry nobody on Sundays.";
    const statement = await aRetracted(newsroom, {
      words: words_,
      attributions: [{ role: "speaker", agentId }],
    });
    const path = pathOf(statement);
    const person = await reader("/people/dana-depot");
    expect(person.html).not.toContain(path);
    const line = person.document.querySelector(".retracted-line a");
    expect(words(line)).toBe("1 retracted entry");
    expect((await reader(line?.getAttribute("href") ?? "")).html).toContain(`href="${path}"`);
    expect(words((await reader("/")).document.querySelector("#latest"))).not.toContain("Dana Depot");
    expect((await reader("/search?q=ferries")).html).not.toContain(path);
    expect((await reader("/search?q=ferries&retracted=1")).html).toContain(path);
    const feed = (await reader("/feed.xml")).html;
    const [entry] = feed.split("<entry>").filter((each) => each.includes(path));
    expect(entry).toMatch(/<title type="html"><!\[CDATA\[Retracted: Dana Depot/);
    expect(entry).toMatch(/CDATA\[<p><strong>Retraction, /);
    expect(entry).not.toContain("Ferries");
  });
});

describe("the page of corrections", () => {
  test("lists notices, the newest first, and narrows them", async ({ newsroom, reader }) => {
    const corrected = await aCorrected(newsroom);
    const retracted = await aRetracted(newsroom);
    const paths = async (query: string) =>
      [...(await reader(`/corrections${query}`)).document.querySelectorAll(".correction-of a")].map((link) =>
        link.getAttribute("href"),
      );
    expect((await paths("")).slice(0, 2)).toEqual([pathOf(retracted), pathOf(corrected)]);
    expect(await paths("?kind=retraction")).toContain(pathOf(retracted));
    expect(await paths("?kind=retraction")).not.toContain(pathOf(corrected));
    expect((await paths(`?month=${today.slice(0, 7)}`)).length).toBeGreaterThan(1);
    const empty = await reader("/corrections?month=2001-01");
    expect(words(empty.document.querySelector(".nothing"))).toContain("No corrections in this period.");
    expect((await reader("/corrections?kind=apology")).status).toBe(400);
    const { document } = await reader("/corrections");
    expect(document.querySelector("#policy, #report")).not.toBeNull();
    expect(words(document.querySelector(".page-head"))).toMatch(/Median time to correct: \d+ \w+/);
    expect([...document.querySelectorAll(".masthead nav a")].map(words)).toContain("Corrections");
  });

  test("has a feed, and the latest stand on the front page", async ({ newsroom, reader }) => {
    const statement = await aMendedQuotation(newsroom);
    const { html, headers } = await reader("/corrections/feed.xml");
    expect(headers.get("content-type")).toContain("application/atom+xml");
    expect(html).toContain(`<id>${publicOrigin}/corrections/S-${statement.number}/2</id>`);
    expect(html).toContain(note);
    const home = await reader("/");
    expect(words(home.document.querySelector(".recent-corrections"))).toContain(note);
  });

  test("has no notice where there is none", async ({ newsroom, reader }) => {
    const { number } = await aCorrected(newsroom);
    for (const path of [`S-${number}/1`, `S-${number}/3`, `S-${number}/x`, "S-999999/2", "nobody/2"]) {
      expect([path, (await reader(`/corrections/${path}`)).status]).toEqual([path, 404]);
    }
    const spelled = await reader(`/corrections/s-${number}/2`);
    expect([spelled.status, spelled.headers.get("location")]).toEqual([308, `/corrections/S-${number}/2`]);
  });
});
