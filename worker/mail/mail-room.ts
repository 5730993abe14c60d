import { env } from "@/lib/env";
import { smtpMailer } from "./mailer";
import type { MailRoom } from "./send-mail";

let room: MailRoom | undefined;

/** As the environment has it. */
export function mailRoom(): MailRoom {
  const { STET_SMTP_URL, STET_MAIL_FROM, STET_NEWSROOM, publicOrigin } = env();
  room ??= {
    mailer:
      STET_SMTP_URL && STET_MAIL_FROM
        ? smtpMailer(STET_SMTP_URL, { name: STET_NEWSROOM, address: STET_MAIL_FROM })
        : null,
    origin: publicOrigin,
    newsroom: STET_NEWSROOM,
  };
  return room;
}
