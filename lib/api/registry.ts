import { z } from "zod";
import { agentKinds } from "@/db/vocabulary";
import { billInput, legislativeSessionInput } from "../bills/schema";
import { agentInput } from "../people/schema";
import { recordId } from "../text";
import { apiId } from "./parts";

// What is added to the registry through the API, and what is answered. A record added so is public from the first
// published statement that names it.

export const apiMade = z
  .strictObject({ id: apiId.describe("How statements name it."), version: z.int() })
  .meta({ id: "Made" });

export const madeOf = ({ id, version }: z.output<typeof apiMade>) => ({ id, version });

/** A person has no parent organization; what somebody belongs to is said by a term. */
export const newPerson = agentInput
  .omit({ parentId: true })
  .extend({ kind: z.literal("person").default("person") });

export const newOrganization = agentInput.extend({
  kind: z.enum(agentKinds).exclude(["person"]).default("organization"),
});

const slug = legislativeSessionInput.shape.slug;

/** A bill names its session by id, or by the two parts of its address that stand before the number. */
export const newBill = billInput
  .extend({
    legislativeSessionId: recordId.nullable().default(null),
    jurisdiction: slug.nullable().default(null),
    session: slug.nullable().default(null),
  })
  .superRefine((bill, check) => {
    const byAddress = bill.jurisdiction !== null && bill.session !== null;
    const named = bill.jurisdiction !== null || bill.session !== null;
    if (bill.legislativeSessionId === null ? !byAddress : named) {
      check.addIssue({
        code: "custom",
        path: ["session"],
        message: "Name the session: either legislativeSessionId, or jurisdiction and session together.",
      });
    }
  });
