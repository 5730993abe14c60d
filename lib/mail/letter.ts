// What each mail says, as data: the text part and the HTML part (worker/mail) are both made from it. Of an entry
// only its number and the way to it are mailed, and what somebody wrote: the note of a decision or of a correction.
import type { EntryMailKind } from "@/db/accounts-vocabulary";
import type { UserRole } from "@/db/vocabulary";

export type Letter = {
  subject: string;
  paragraphs: string[];
  /** What somebody wrote to the recipient; by nobody, the reason in the words of the desk. */
  quote: { by: string | null; lines: string[] } | null;
  link: { label: string; href: string };
  closing: string[];
};

export type LetterFacts =
  | { kind: "invitation"; byName: string | null; role: UserRole; expiresAt: Date; href: string }
  | { kind: "reset"; expiresAt: Date; href: string }
  | { kind: EntryMailKind; byName: string; note: string; entry: string; href: string };

export function letterOf(facts: LetterFacts, newsroom: string): Letter {
  switch (facts.kind) {
    case "invitation":
      return {
        subject: `An invitation to the desk of ${newsroom}`,
        paragraphs: [
          `${facts.byName ?? "The newsroom"} invites you to work on the desk of ${newsroom}, as ${roleInWords[facts.role]}.`,
          `The link works once, until ${inWords(facts.expiresAt)}. It asks for your name and a password.`,
        ],
        quote: null,
        link: { label: "Accept the invitation", href: facts.href },
        closing: ["If you did not expect this, do nothing. Nobody gets in without the link."],
      };
    case "reset":
      return {
        subject: `A new password for ${newsroom}`,
        paragraphs: [
          `Somebody asked for a new password for your account at ${newsroom}.`,
          `The link works once, until ${inWords(facts.expiresAt)}. A new password ends all your sessions.`,
        ],
        quote: null,
        link: { label: "Set a new password", href: facts.href },
        closing: ["If it was not you, do nothing. Your password stays as it is."],
      };
    default:
      return {
        subject: `${subjects[facts.kind](facts.entry)} · ${newsroom}`,
        paragraphs: [tellings[facts.kind](facts.byName, facts.entry)],
        quote: quoteOf(facts),
        link: { label: `Open ${facts.entry}`, href: facts.href },
        closing: ["You get this because you work on this entry."],
      };
  }
}

/** Why a release was refused is said by nobody: it is the reason, without a name. */
function quoteOf({
  kind,
  byName,
  note,
}: {
  kind: EntryMailKind;
  byName: string;
  note: string;
}): Letter["quote"] {
  const text = note.trim();
  if (text === "") return null;
  return { by: kind === "not_released" ? null : byName, lines: text.split("\n") };
}

export const roleInWords: Record<UserRole, string> = {
  reporter: "a reporter",
  editor: "an editor",
  admin: "an administrator",
};

const subjects: Record<EntryMailKind, (entry: string) => string> = {
  assigned: (entry) => `${entry} is yours to take care of`,
  changes_requested: (entry) => `${entry} came back to you`,
  approved: (entry) => `${entry} is approved`,
  correction: (entry) => `A correction of ${entry}`,
  not_released: (entry) => `${entry} was not released`,
};

const tellings: Record<EntryMailKind, (by: string, entry: string) => string> = {
  assigned: (by, entry) => `${by} asks you to take care of ${entry}.`,
  changes_requested: (by, entry) =>
    `${by} sent ${entry} back: something has to change before it is approved.`,
  approved: (by, entry) => `${by} approved ${entry}.`,
  correction: (by, entry) => `${by} works on a correction of ${entry}, or has issued one.`,
  not_released: (_by, entry) =>
    `${entry} was to be released now, and was not. It is approved still; its time is lifted.`,
};

const clock = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

const inWords = (moment: Date) => `${clock.format(moment)} UTC`;
