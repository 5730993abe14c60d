// The same statements as a plain string: whole words, voices, bills, source and days, escaped, in semantic elements.
import type { BillProfile } from "@/lib/bills/profile";
import type { AgentProfile } from "@/lib/people/profile";
import type { Card, CardBill, Detail, Voice } from "@/lib/statements/card";

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (at) => escapes[at] ?? at) : text;

export const personHtml = ({ profile, cards }: { profile: AgentProfile; cards: Card[] }) =>
  whole(
    profile.name,
    `<h1>${escaped(profile.name)}</h1><p>${escaped(profile.description)}</p><ul>${profile.terms
      .map(
        ({ role, organization, start, end }) =>
          `<li>${escaped(role)}, ${escaped(organization ?? "")} (${start ?? "?"} to ${end ?? "now"})</li>`,
      )
      .join("")}</ul>${list(cards)}`,
  );

export const billHtml = ({ profile, cards }: { profile: BillProfile; cards: Card[] }) =>
  whole(
    profile.identifier,
    `<h1>${escaped(profile.identifier)}: ${escaped(profile.title)}</h1><p>${escaped(profile.description)}</p><ol>${profile.actions
      .map(({ day, description }) => `<li><time>${day}</time> ${escaped(description)}</li>`)
      .join("")}</ol>${profile.votes
      .map(
        ({ question, day, ballots }) =>
          `<h2>${escaped(question)}, <time>${day}</time></h2><ul>${ballots
            .map(
              ({ option, printedName, agent }) =>
                `<li>${agent ? link(`/people/${agent.slug}`, agent.name) : escaped(printedName)}: ${option}</li>`,
            )
            .join("")}</ul>`,
      )
      .join("")}${list(cards)}`,
  );

export const permalinkHtml = ({ card, detail }: { card: Card; detail: Detail }) =>
  whole(
    `S-${card.number}`,
    `${statement(card)}<section><h2>In the source</h2><p>${(detail.passage?.parts ?? [])
      .map(({ text, marked }) => (marked ? `<mark>${escaped(text)}</mark>` : escaped(text)))
      .join("")}</p></section><p>Logged by ${escaped(detail.provenance.loggedBy)}, reviewed by ${escaped(
      detail.provenance.reviewedBy,
    )}</p>`,
  );

const whole = (title: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><main>${body}</main></body></html>`;

const list = (cards: Card[]) => `<ol>${cards.map((card) => `<li>${statement(card)}</li>`).join("")}</ol>`;

const statement = (card: Card) =>
  `<article><p><time datetime="${card.filedOn}">${card.said.edtf ?? card.filedOn}</time> ${card.kind} ${escaped(
    card.place,
  )}</p><p>${card.voices.map(voice).join("; ")}</p><blockquote lang="${card.language}">${escaped(
    card.words,
  )}</blockquote>${card.bills.map(bill).join("")}<p><a href="/d/D-${card.source.number}">${escaped(
    card.source.title,
  )}</a>, ${escaped(card.source.publisher)}, <time>${card.source.published.edtf ?? ""}</time> <a href="${escaped(
    card.source.url,
  )}">original</a></p><p><a href="/s/S-${card.number}/${card.slug}">S-${card.number}</a></p></article>`;

const voice = ({ agent, printedName, office, role }: Voice) =>
  `${agent ? link(`/${agent.kind === "person" ? "people" : "organizations"}/${agent.slug}`, agent.name) : escaped(printedName)}${
    office ? `, ${escaped(office.role)}` : ""
  } (${role})`;

const bill = ({ path, identifier, label, stance }: CardBill) =>
  `<p>${stance}: ${link(path, `${identifier}, ${label}`)}</p>`;

const link = (href: string, text: string) => `<a href="${escaped(href)}">${escaped(text)}</a>`;
