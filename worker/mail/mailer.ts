// The one way mail leaves: fixed fields, one recipient of our own tables, two parts, nothing attached, nothing fetched.
import { createTransport } from "nodemailer";
import type { Kept } from "@/lib/mail/outbox";

export type Envelope = Kept & {
  /** One address, as an account or an invitation has it. */
  to: string;
  /** Names the mail, the same at every attempt. */
  id: string;
};

/** Hands a mail to the mail server. @throws MailRefused */
export type Mailer = (mail: Envelope) => Promise<void>;

/** Why it did not go: a code, never what the server said, since that can quote an address. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";

  constructor(
    readonly code: string,
    /** Trying again would not help. */
    readonly isFinal: boolean,
  ) {
    super(`The mail server did not take the mail (${code}).`);
  }
}

const address = /^[!-;=?A-~]+@[!-;=?A-~]+$/;
const isOneLine = (text: string) => !/[\p{Cc}\u2028\u2029]/u.test(text);
const seconds = 1000;

export function smtpMailer(url: string, from: { name: string; address: string }): Mailer {
  const { hostname, protocol } = new URL(url);
  const isHere = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(hostname);
  const transport = createTransport({
    url,
    // Never in the clear, but to a mail server of this very machine.
    requireTLS: protocol === "smtp:" && !isHere,
    connectionTimeout: 15 * seconds,
    greetingTimeout: 15 * seconds,
    socketTimeout: 30 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.address.split("@")[1] ?? "localhost";

  return async ({ to, id, subject, textPart, htmlPart }) => {
    if (!address.test(to) || /[,;]/.test(to) || !isOneLine(subject)) throw new MailRefused("EFIELD", true);
    try {
      await transport.sendMail({
        from: { name: from.name.replace(/[\p{Cc}\u2028\u2029]+/gu, " "), address: from.address },
        to: { name: "", address: to },
        envelope: { from: from.address, to },
        messageId: `<${id}@${host}>`,
        subject,
        text: textPart,
        html: htmlPart,
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      });
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

/** A mail server says with 5xx that trying again will not help. */
function refusalOf(error: unknown): MailRefused {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const word = typeof code === "string" && /^E[A-Z]{2,20}$/.test(code) ? code : "EMAIL";
  const status = typeof responseCode === "number" ? responseCode : null;
  // Wrong credentials are mended by the operator, so they are tried again.
  return new MailRefused(
    status ? `${word} ${status}` : word,
    status !== null && status >= 500 && word !== "EAUTH",
  );
}
