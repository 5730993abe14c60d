// The records that have a history and can be taken back to an earlier state, by where they are on the desk.
import "server-only";
import { describeAgent } from "@/components/registry/describe-agent";
import { describeBill } from "@/components/registry/describe-bill";
import { describeRequest } from "@/components/requests/describe-request";
import { describeSource } from "@/components/reviews/describe-entry";
import type { Field } from "@/components/reviews/field-changes";
import { restoreBill } from "@/lib/bills/commands/restore-bill";
import type { BillContent } from "@/lib/bills/content";
import { deskBill } from "@/lib/bills/queries/desk-bill";
import type { ActorContext } from "@/lib/context";
import { restoreAgent } from "@/lib/people/commands/restore-agent";
import type { AgentContent } from "@/lib/people/content";
import { deskAgent } from "@/lib/people/queries/desk-agent";
import { can } from "@/lib/permissions/can";
import { restoreRequest } from "@/lib/requests/commands/restore-request";
import type { RequestContent } from "@/lib/requests/content";
import { deskRequest } from "@/lib/requests/queries/desk-request";
import type { RecordRestoration } from "@/lib/revisions/schema";
import type { SourceContent } from "@/lib/sources/content";
import { deskSource } from "@/lib/sources/queries/desk-source";
import { restoreSource } from "@/lib/statements/commands/restore-source";
import { billForm } from "../bills/_bill/refused-edit";
import { requestForm } from "../requests/_request/refused-edit";
import { requestPermission } from "../requests/_request/request-permission";
import { sourceForm } from "../sources/_source/refused-edit";
import { agentForm } from "./agent-form";
import { parentNames } from "./agent-forms";
import type { FormOf } from "./record-fields";
import { shownToReaders } from "./shown-to-readers";

type Opened = { title: string; version: number; mayRestore: boolean };

type RecordKind<Content> = {
  /** Null where there is none this person may read. */
  open: (ctx: ActorContext, id: string) => Promise<Opened | null>;
  /** The whole record, field by field. */
  describe: (ctx: ActorContext) => Promise<(content: Content) => Field[]>;
  /** That part of it which its form changes, and which can be brought back. */
  form: FormOf<Content>;
  stays?: string;
  restore: (ctx: ActorContext, restoration: RecordRestoration) => Promise<{ id: string; version: number }>;
};

/** The kinds differ in what they hold; whoever looks one up works with what it gives and takes. */
const kind = <Content>(record: RecordKind<Content>) => record as unknown as RecordKind<unknown>;

const agent = kind<AgentContent>({
  open: async (ctx, id) => {
    const found = await deskAgent(ctx, id);
    const mayRestore = can(ctx.actor, "registry.edit") && !found?.mergedInto;
    return found && { title: found.content.name, version: found.version, mayRestore };
  },
  describe: async (ctx) => {
    const parents = await parentNames(ctx);
    return (content) => describeAgent(content, parents);
  },
  form: agentForm,
  stays: "Roles stay as they are.",
  restore: restoreAgent,
});

export const recordKinds = {
  people: agent,
  organizations: agent,
  bills: kind<BillContent>({
    open: async (ctx, id) => {
      const found = await deskBill(ctx, id);
      const mayRestore = can(ctx.actor, "registry.edit");
      return found && { title: found.content.identifier, version: found.version, mayRestore };
    },
    describe: async () => describeBill,
    form: billForm,
    stays: "Steps and votes stay as they are.",
    restore: restoreBill,
  }),
  sources: kind<SourceContent>({
    open: async (ctx, id) => {
      const found = await deskSource(ctx, { id });
      const own = found?.number === null && found.createdById === ctx.actor.id;
      const mayRestore = own || can(ctx.actor, "source.edit_of_others");
      return found && { title: found.title, version: found.version, mayRestore };
    },
    describe: async () => describeSource,
    form: sourceForm,
    stays: "Its text and its files stay as they are.",
    restore: restoreSource,
  }),
  requests: kind<RequestContent>({
    open: async (ctx, id) => {
      const found = await deskRequest(ctx, id);
      if (!found) return null;
      const mayRestore = can(ctx.actor, requestPermission(found));
      return { title: found.subject, version: found.version, mayRestore };
    },
    describe: async (ctx) => {
      const names = await parentNames(ctx);
      return (content) => describeRequest(content, names);
    },
    form: requestForm,
    stays: "Its steps and what was released stay as they are.",
    restore: (ctx, wanted) =>
      shownToReaders(ctx, { requestId: wanted.id }, (ctx) => restoreRequest(ctx, wanted)),
  }),
};

export type RecordPlace = keyof typeof recordKinds;

export const recordPlaces = Object.keys(recordKinds) as RecordPlace[];
