import { z } from "zod";
import { checkItems } from "@/db/review-vocabulary";
import {
  attributionRoles,
  bases,
  billBases,
  capacities,
  linkKinds,
  stances,
  statementKinds,
  wordsKinds,
} from "@/db/vocabulary";
import { dayInput, unknownDay } from "../dates/schema";
import { excerptInput, mostExcerpts } from "../excerpts/schema";
import { sourceInput } from "../sources/schema";
import { exactText, line, recordId } from "../text";

// The inputs of statements, one schema each, used by form, action, API and import alike. Unknown keys are refused.

/** One voice: who, in which role, as printed and as matched. */
export const attributionInput = z
  .strictObject({
    role: z.enum(attributionRoles, "Choose how this voice takes part."),
    printedName: line(300).default(""),
    printedTitle: line(300).default(""),
    agentId: recordId.nullable().default(null),
    /** Null: taken from the day the words were said, when just one term fits. */
    termId: recordId.nullable().default(null),
    capacity: z.enum(capacities).nullable().default(null),
    basis: z.enum(bases).default("stated"),
    quotedWords: exactText(20_000).default(""),
  })
  .superRefine((voice, check) => {
    if (!voice.agentId && voice.printedName === "" && voice.printedTitle === "") {
      check.addIssue({
        code: "custom",
        path: ["printedName"],
        message: "Say who this is: a name or title as printed, or a record.",
      });
    }
    if (voice.termId && !voice.agentId) {
      check.addIssue({
        code: "custom",
        path: ["termId"],
        message: "An office needs the person who held it.",
      });
    }
    if (voice.quotedWords !== "" && voice.role !== "quoted") {
      check.addIssue({
        code: "custom",
        path: ["quotedWords"],
        message: "Only a quoted voice has words of its own inside the statement.",
      });
    }
  });

/** A bill the statement concerns, with the position on it as the speaker put it. */
export const statementBillInput = z
  .strictObject({
    billId: recordId,
    stance: z.enum(stances).default("none_stated"),
    wording: exactText(2_000).default(""),
    basis: z.enum(billBases).default("explicit"),
  })
  .superRefine((bill, check) => {
    if (bill.stance !== "none_stated" && bill.wording.trim() === "") {
      check.addIssue({
        code: "custom",
        path: ["wording"],
        message: "Give the speaker's own words for this position. Without them, choose “No position stated”.",
      });
    }
  });

/** A link to another statement, or to one known to exist but not captured. */
export const statementLinkInput = z
  .strictObject({
    kind: z.enum(linkKinds),
    targetId: recordId.nullable().default(null),
    placeholder: line(500).default(""),
  })
  .superRefine((link, check) => {
    if ((link.targetId !== null) === (link.placeholder !== "")) {
      check.addIssue({
        code: "custom",
        path: ["placeholder"],
        message: "Choose a statement, or describe one that is known but not captured. One of the two.",
      });
    }
  });

/** A statement as logged or edited. A draft may be incomplete; submission says what is missing. */
export const statementInput = z
  .strictObject({
    kind: z.enum(statementKinds).default("other"),
    words: exactText(200_000).default(""),
    wordsKind: z.enum(wordsKinds).default("verbatim"),
    summary: line(500).default(""),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "Is not a language tag. Write en, es or pt-BR.")
      .default("en"),
    said: dayInput.default(unknownDay),
    about: dayInput.default(unknownDay),
    place: line(300).default(""),
    note: exactText(5_000).default(""),
    /** An existing source, or with `source` the one that is revised. */
    sourceId: recordId.nullable().default(null),
    /** A new source logged with the statement, or the new text of the one named. */
    source: sourceInput.nullable().default(null),
    attributions: z.array(attributionInput).max(100, "A statement has at most 100 voices.").default([]),
    bills: z.array(statementBillInput).max(50, "A statement concerns at most 50 bills.").default([]),
    links: z.array(statementLinkInput).max(50, "A statement has at most 50 links.").default([]),
    /** The places it rests on, as somebody chose them. Without words chosen, they are found when it is handed in. */
    excerpts: z
      .array(excerptInput)
      .max(mostExcerpts, `A statement rests on at most ${mostExcerpts} places.`)
      .default([]),
  })
  .superRefine((statement, check) => {
    statement.attributions.forEach((voice, index) => {
      if (voice.quotedWords !== "" && !statement.words.includes(voice.quotedWords)) {
        check.addIssue({
          code: "custom",
          path: ["attributions", index, "quotedWords"],
          message: "These words do not stand, letter by letter, inside the words of the statement.",
        });
      }
    });
    const seen = new Set<string>();
    statement.bills.forEach((bill, index) => {
      if (seen.has(bill.billId)) {
        check.addIssue({
          code: "custom",
          path: ["bills", index, "billId"],
          message: "This bill is named twice.",
        });
      }
      seen.add(bill.billId);
    });
  });

export type StatementInput = z.output<typeof statementInput>;

/** A step in the life of an entry: which entry, and the version the person saw. */
export const statementStep = z.strictObject({
  id: recordId,
  version: z.coerce.number().int().min(1),
});
export type StatementStep = z.output<typeof statementStep>;

/** An earlier revision to bring back, by its number. */
export const restoration = statementStep.extend({ revision: z.coerce.number().int().min(1) });
export type Restoration = z.output<typeof restoration>;

export const changesRequest = statementStep.extend({
  comment: exactText(5_000).refine((text) => text.trim() !== "", "Say what has to change."),
});

export const approval = statementStep.extend({
  comment: exactText(5_000).default(""),
  /** Items of the list of checks that are ticked with the approval. */
  checks: z.array(z.enum(checkItems)).max(checkItems.length).default([]),
});
export type Approval = z.output<typeof approval>;

/** An edit: the whole statement again, over the version the person saw. */
export const statementEdit = z.strictObject({ ...statementStep.shape, statement: statementInput });
export type StatementEdit = z.output<typeof statementEdit>;
