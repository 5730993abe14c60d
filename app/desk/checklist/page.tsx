import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { RecordHead } from "@/components/registry/record-head";
import { RequiredForm } from "@/components/reviews/required-form";
import { can } from "@/lib/permissions/can";
import { requiredItems } from "@/lib/reviews/queries/check-rows";
import { setRequiredChecksAction } from "./actions";

export const metadata: Metadata = { title: "Required checks" };

type ChecklistPageProps = { searchParams: Promise<{ done?: string | string[] }> };

export default async function ChecklistPage({ searchParams }: ChecklistPageProps) {
  const ctx = await getPageContext("/desk/checklist", "desk.open");
  const { done } = await searchParams;
  return (
    <div className="registry">
      <RecordHead
        kicker="Desk"
        title="Required checks"
        line="What an editor makes sure of before an approval. Whatever can be told by computing needs no tick."
        ways={[]}
        done={done === "set" ? "Kept. It holds for every approval from now on." : null}
      />
      <RequiredForm
        action={setRequiredChecksAction}
        required={[...(await requiredItems(ctx))]}
        maySet={can(ctx.actor, "checklist.set")}
        idempotencyKey={crypto.randomUUID()}
      />
    </div>
  );
}
