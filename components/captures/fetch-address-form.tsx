"use client";
import { TextField } from "@/components/registry/fields";
import type { RecordAction } from "@/components/registry/form-state";
import { RecordFormFrame } from "@/components/registry/record-form";
import { useRecordForm } from "@/components/registry/use-record-form";

type FetchAddressFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  sourceId: string;
  /** The address of the source. */
  address: string;
  cancel: string;
};

/** Asks the worker to fetch a document from its address. */
export function FetchAddressForm({ action, sourceId, address, ...frame }: FetchAddressFormProps) {
  const form = useRecordForm(action, { address });
  return (
    <RecordFormFrame {...frame} form={form} hidden={{ sourceId }} save="Fetch it">
      <TextField
        form={form}
        name="address"
        label="Address"
        type="url"
        hint="What answers is kept as it came: a page, a PDF, a video. Pages behind a sign-in cannot be fetched."
      />
    </RecordFormFrame>
  );
}
