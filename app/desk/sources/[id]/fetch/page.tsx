import type { Metadata } from "next";
import { FetchAddressForm } from "@/components/captures/fetch-address-form";
import { OnlyEditors } from "@/components/requests/only-editors";
import { openSourcePage } from "../../_source/open-source-page";
import { fetchAddressAction } from "./actions";

export const metadata: Metadata = { title: "Fetch an address" };

export default async function FetchAddressPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, source, mayAdd } = await openSourcePage(params, { form: "fetch", act: "capture.add" });
  const back = `/desk/sources/${id}`;
  if (!mayAdd) return <OnlyEditors back={back} />;
  return (
    <div className="registry">
      <h1>Fetch an address</h1>
      <p className="record-line">{source.title}</p>
      <FetchAddressForm
        action={fetchAddressAction}
        idempotencyKey={crypto.randomUUID()}
        sourceId={id}
        address={source.url}
        cancel={back}
      />
    </div>
  );
}
