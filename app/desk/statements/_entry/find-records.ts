// The pickers without script: "Find" shows what the registry has, "Make a record" adds to it.
import type { Found } from "@/components/statements/entry-form/known";
import type { Done } from "@/components/statements/entry-form/state";
import { findBills } from "@/lib/bills/queries/find-bills";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { findRecordings } from "@/lib/media/queries/find-recordings";
import { findAgents } from "@/lib/people/queries/find-agents";
import { findSources } from "@/lib/sources/queries/find-sources";
import { findEntries } from "@/lib/statements/queries/find-entries";
import type { EntryPost } from "./entry-post";
import { recordIds } from "./known-records";

/** @throws DomainError invalid, for a button this form does not have */
export async function findRecords(ctx: ActorContext, { intent, values }: EntryPost): Promise<Done> {
  const at = Number(intent.args[0]);
  switch (intent.act) {
    case "find-voice": {
      const voice = values.attributions[at];
      if (!voice) break;
      return agentsAt(ctx, `attributions.${at}`, voice.find || voice.printedName || voice.printedTitle);
    }
    case "find-publisher":
      return agentsAt(ctx, "source.publisher", values.source.publisherFind || values.source.publisherName);
    case "find-bill": {
      const query = values.bills[at]?.find ?? "";
      return found({ what: "bills", at: `bills.${at}`, query, options: await findBills(ctx, { query }) });
    }
    case "find-link": {
      const query = values.links[at]?.find ?? "";
      const [exceptId] = recordIds([values.id]);
      const options = await findEntries(ctx, { query, ...(exceptId ? { exceptId } : {}) });
      return found({ what: "entries", at: `links.${at}`, query, options });
    }
    case "find-recording": {
      const query = values.recordingFind;
      const [exceptSourceId] = recordIds([values.source.id]);
      const options = await findRecordings(ctx, { query, ...(exceptSourceId ? { exceptSourceId } : {}) });
      return found({ what: "recordings", at: "recording", query, options });
    }
    case "find-source": {
      const query = values.source.find;
      return found({ what: "sources", at: "source", query, options: await findSources(ctx, { query }) });
    }
  }
  throw new DomainError("invalid", "This form has no such button. Open the page again.");
}

async function agentsAt(ctx: ActorContext, at: string, query: string): Promise<Done> {
  return found({ what: "agents", at, query, options: await findAgents(ctx, { query }) });
}

const found = (found: Found): Done => ({ found });
