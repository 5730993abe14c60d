import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { doneWord } from "@/components/registry/labels";
import { RecordHead } from "@/components/registry/record-head";
import { RecordHistory } from "@/components/registry/record-history";
import { describeRequest } from "@/components/requests/describe-request";
import { requestNumber } from "@/components/requests/labels";
import { RequestRecord } from "@/components/requests/request-record";
import { today } from "@/lib/dates/calendar";
import { can } from "@/lib/permissions/can";
import type { RequestContent } from "@/lib/requests/content";
import { deskRequest } from "@/lib/requests/queries/desk-request";
import { daysWaited } from "@/lib/requests/rules";
import { recordHistory } from "@/lib/revisions/record-history";
import { recordId } from "@/lib/text";
import { parentNames } from "../../_registry/agent-forms";
import { describedSteps } from "../../_registry/described-steps";
import type { Search } from "../../_registry/list-query";
import { requestPermission } from "../_request/request-permission";

export const metadata: Metadata = { title: "Records request" };

type RequestPageProps = { params: Promise<{ id: string }>; searchParams: Search };

export default async function RequestPage({ params, searchParams }: RequestPageProps) {
  const { id } = await params;
  const ctx = await getPageContext(`/desk/requests/${encodeURIComponent(id)}`, "registry.read");
  const request = recordId.safeParse(id).success ? await deskRequest(ctx, id) : null;
  if (!request) notFound();
  const [history, names, { done }] = await Promise.all([
    recordHistory<RequestContent>(ctx, id),
    parentNames(ctx),
    searchParams,
  ]);
  const mayAdd = can(ctx.actor, requestPermission(request));
  const number = requestNumber(request.number);
  return (
    <div className="registry">
      <RecordHead
        kicker={number ? `Records request ${number}` : "Records request, not public"}
        title={request.subject}
        line={mayAdd ? undefined : "Readers see this request, so editors add to it."}
        ways={
          mayAdd
            ? [
                { href: `/desk/requests/${id}/event`, label: "Add a step" },
                { href: `/desk/requests/${id}/edit`, label: "Edit" },
              ]
            : []
        }
        done={doneWord(done)}
      />
      <div className="record-columns">
        <div>
          <RequestRecord
            request={request}
            names={names}
            waited={daysWaited(request.events, today("UTC"))}
            mayAdd={mayAdd}
          />
        </div>
        <div>
          <RecordHistory
            steps={describedSteps(history.steps, (content) => describeRequest(content, names))}
            more={history.more}
            href={`/desk/history/requests/${id}`}
          />
        </div>
      </div>
    </div>
  );
}
