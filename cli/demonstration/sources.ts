// The sources the demonstration cites. Of each only the cited passage is kept, never the document.
import type { z } from "zod";
import type { sourceInput } from "@/lib/sources/schema";

export type DemonstrationSource = z.input<typeof sourceInput> & { publisher?: string };

const inferred = (edtf: string) => ({ edtf, basis: "inferred" as const });
const stated = (edtf: string) => ({ edtf, basis: "stated" as const });

export const sources = {
  "bill-file": {
    title: "Bill information, sessions of 2020",
    kind: "official_record",
    publisherName: "Connecticut General Assembly",
    capturedOn: "2026-11-01",
  },
  "senate-roll-call": {
    title: "Senate roll call 52, HB 6004",
    kind: "official_record",
    publisherName: "Connecticut General Assembly",
    published: stated("2020-07-29"),
  },
  courant: {
    title: "Report on the House vote of 24 July 2020",
    kind: "news_article",
    publisherName: "Hartford Courant",
    url: "https://www.courant.com",
  },
  independent: {
    title: "Report on the House vote of 24 July 2020",
    kind: "news_article",
    publisherName: "New Haven Independent",
    url: "https://www.newhavenindependent.org",
  },
  wtnh: {
    title: "Report on the House amendment",
    kind: "news_article",
    publisherName: "WTNH",
    url: "https://www.wtnh.com",
  },
  "healy-page": {
    title: "Page of the Kim Healy for CT campaign with a letter of seven police unions",
    kind: "web_page",
    publisherName: "Kim Healy for CT",
    publisher: "healy-committee",
    url: "https://www.kimhealyforct.com/post/kim-receives-unprecedented-endorsement-from-every-police-union-26th-district",
    published: inferred("2020-23"),
    text: "We serve with integrity, and we ask for our legislators to serve our State with integrity, and not in the blatant furtherance of partisan political interests.",
  },
  "mayor-post": {
    title: "Preventing Violence in Our Communities",
    kind: "web_page",
    publisherName: "Town of East Hartford",
    publisher: "east-hartford",
    published: inferred("2016-07"),
    text: "To quote President Obama, “these are attacks on public servants, on the rule of law, and on civilized society, and they have to stop.”\n\nThere is no us versus them, there is no police and the community – we are one community. We succeed together.",
  },
  "union-statement": {
    title: "Statement of Norwalk Police Union Local 1727",
    kind: "press_release",
    publisherName: "NancyOnNorwalk",
    publisher: "nancy",
    issued: inferred("2020-09-15"),
    published: stated("2020-09-16"),
    obtained:
      "Issued after video was released to NancyOnNorwalk under the Freedom of Information Act. The file held here is a stand-in with the cited passages alone.",
    text: "Our meeting with Senator Duff was not contentious, despite statements to the contrary. In fact, our meeting was cordial.\n\nNo officer spit at Sen. Duff.\n\nSenator Duff left the parking lot safely and unobstructed.",
  },
  "released-video": {
    title: "Stand-in for the video released on 14 September 2020",
    kind: "video",
    publisherName: "Made for the demonstration",
    obtained: "Drawn for the demonstration. The released video is not part of it.",
  },
  "duff-letter-report": {
    title: "Duff says Norwalk Police ‘spat at’ him; union counters accusations",
    kind: "news_article",
    publisherName: "NancyOnNorwalk",
    publisher: "nancy",
    url: "https://www.nancyonnorwalk.com/duff-says-norwalk-police-spat-at-him-union-counters-duffs-accusations/",
    published: inferred("2020-09"),
    text: "“mistreated and spat at”\n\n“rude, abusive and outright unprofessional.”\n\n“I am aware of the situation and have heard conflicting versions from those involved,” Mayor Harry Rilling said.",
  },
  "video-report": {
    title: "Norwalk Police decline to release video of Duff visit",
    kind: "news_article",
    publisherName: "NancyOnNorwalk",
    publisher: "nancy",
    url: "https://www.nancyonnorwalk.com/norwalk-police-decline-to-release-video-of-duff-visit/",
    published: inferred("2020-09"),
    text: "“We do not plan to release the video for security reasons.”\n\n“As I was driving away, it looked as if they were going to surround my car,” Duff wrote. “Whether that was their intention or not, I don’t know,",
  },
  "conect-report": {
    title: "Norwalk congregations denounce NPD officers’ behavior; Rilling ‘confident’ in Kulhawik",
    kind: "news_article",
    publisherName: "NancyOnNorwalk",
    publisher: "nancy",
    url: "https://www.nancyonnorwalk.com/norwalk-congregations-express-outrage-and-disappointment-in-npd-rilling-confident-in-kulhawik/",
    published: inferred("2020-09"),
    text: "“Officers should be held accountable or disciplined according to the results of that investigation.”\n\n“I am completing an investigation of the entire incident and reviewing video etc. I will then determine the appropriate actions to take,” Kulhawik wrote",
  },
  "governor-release": {
    title: "Governor Lamont Signs Policing Reform Legislation",
    kind: "press_release",
    publisherName: "Office of Governor Ned Lamont",
    url: "https://portal.ct.gov/office-of-the-governor/news/press-releases/2020/07-2020/governor-lamont-signs-policing-reform-legislation",
    issued: inferred("2020-07-31"),
    text: "Our nation and our state has been having a conversation on this topic for decades, and these reforms are long overdue.",
  },
  "signing-report": {
    title: "Gov. Ned Lamont signs comprehensive police accountability bill into law",
    kind: "news_article",
    publisherName: "Connecticut Daily News",
    url: "https://connecticutdailynews.com/2020/08/01/gov-ned-lamont-signs-comprehensive-police-accountability-bill-into-law/",
    published: stated("2020-08-01"),
    text: "“I think over the long run, the profession will benefit from that.",
  },
  "draft-report": {
    title: "Judiciary Committee drafts police accountability bill",
    kind: "news_article",
    publisherName: "FOX61",
    url: "https://fox61.com/article/news/local/ct-judiciary-committee-draft-police-accountability-bill/520-1de7db6b-a5f6-49db-9ce7-4329f2d90bf6",
    published: inferred("2020-07-17"),
    text: "While this is not a final product, we do believe that it is a robust package and invite additional input from the public at this time.",
  },
  "newtown-bee": {
    title: "Newtown Delegation Splits On Party Lines Over Historic Police Reform Bill",
    kind: "news_article",
    publisherName: "The Newtown Bee",
    url: "https://www.newtownbee.com/07312020/newtown-delegation-splits-on-party-lines-over-historic-police-reform-bill/",
    published: stated("2020-07-31"),
    text: "Hwang stated “Our nation, and our state, must implement necessary police accountability and social justice reforms,”\n\n“These changes must be made with all voices at the table,",
  },
} as const satisfies Record<string, DemonstrationSource>;

export type SourceKey = keyof typeof sources;
