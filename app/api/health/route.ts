import { publicRoute } from "@/app/_server/run-route";

export const dynamic = "force-dynamic";

/** The process answers; it says nothing of the database. */
export const GET = publicRoute({ handler: async () => ({ body: { status: "ok" } }) });
