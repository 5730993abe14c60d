// Words that print an office or a rank beside a name, and words that make a name an organization's.

const ranks = [
  "Assemblyman|Assemblymember|Assemblywoman|Attorney General|Chair|Chairman|Chairwoman|Chief|Chief of Police",
  "Commissioner|Congressman|Congresswoman|Council Member|Councilman|Councilmember|Councilor|Councilwoman",
  "Comptroller|Deputy Chief|Deputy Mayor|Detective|Director|First Selectman|First Selectwoman|Gov\\.|Governor",
  "Inspector|Judge|Justice|Leader|Lieutenant|Lieutenant Governor|Lt\\.|Lt\\. Gov\\.|Majority Leader|Mayor",
  "Minority Leader|Officer|President|Prime Minister|Prosecutor|Rep\\.|Representative|Secretary|Selectman",
  "Selectwoman|Sen\\.|Senate President|Senator|Sergeant|Sgt\\.|Sheriff|Speaker|Spokesman|Spokesperson",
  "Spokeswoman|Superintendent|Supervisor|Treasurer|Vice President|Capt\\.|Captain|Dr\\.|Hon\\.|Mr\\.|Mrs\\.|Ms\\.",
].join("|");

const qualifiers =
  "Acting|Assistant|Attorney|City|Chief|County|Deputy|Democratic|Executive|Federal|First|Former|General|House|Incumbent|Interim|Local|Majority|Minority|National|Police|Republican|Senate|Senior|State|Town|Union|US|U\\.S\\.|United States|Vice";

/** One or more words of office, as a piece of a pattern: "State Senate Majority Leader". */
export const titleWords = `(?:(?:${qualifiers})\\s+)*(?:${ranks})(?=$|[^\\p{L}])`;

const only = new RegExp(`^${titleWords}$`, "u");
const leading = new RegExp(`^(${titleWords}(?:\\s+${titleWords})*)\\s+(?=\\S)`, "u");
const civil = /^(?:Mr|Mrs|Ms|Dr|Hon)\.$/;

export const isTitle = (text: string) => only.test(text);

/** "State Senate Majority Leader Bob Duff" in two: the words of office, and the name. */
export function splitTitle(text: string): { title: string; name: string } {
  const match = leading.exec(text);
  if (!match?.[1]) return { title: "", name: text };
  const title = match[1];
  return { title: civil.test(title) ? "" : title, name: text.slice(match[0].length) };
}

/** Whether a printed name begins with a word of office or courtesy, so that a surname alone may follow. */
export const startsWithTitle = (text: string) => leading.test(text);

const organizationWords =
  /\b(?:Agency|Alliance|Assembly|Association|Authority|Board|Brotherhood|Bureau|Campaign|Caucus|Center|Centre|Chamber|Church|Club|Coalition|College|Commission|Committee|Company|Conference|Congress|Council|Court|Democrats|Department|Federation|Force|Foundation|Fund|Group|Guild|House of Representatives|Inc|Institute|League|Legislature|LLC|Local \d+|Lodge|Ministry|Movement|Network|News|Office|Organization|PAC|Party|Police|Post|Press|Republicans|School|Senate|Service|Services|Society|Team|Times|Town of|Trust|Union|Unions|University|for\s+(?:[A-Z]{2}|Congress|Senate|Governor|Mayor|\p{Lu}\p{L}+))\b/iu;

export const looksLikeOrganization = (name: string) => organizationWords.test(name);
