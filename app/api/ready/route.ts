import { bothDatabases } from "@/app/_server/context";
import { publicRoute } from "@/app/_server/run-route";
import { readiness } from "@/lib/readiness";
import { storage } from "@/lib/storage/open-storage";

export const dynamic = "force-dynamic";

/** Whether requests may be sent here: the database answers and is migrated. Says as well whether files can be stored and a worker is there. */
export const GET = publicRoute({
  async handler() {
    const { ready, checks } = await readiness(bothDatabases(), storage());
    return {
      status: ready ? 200 : 503,
      headers: ready ? undefined : { "retry-after": "5" },
      body: { status: ready ? "ready" : "not ready", checks },
    };
  },
});
