"use client";
import { sourceKindLabels } from "@/components/sources/labels";
import { DayField } from "./day-field";
import { Choice, TextField } from "./fields";

/** What the source is, where it stands, and its three days. */
export function SourceFields() {
  return (
    <>
      <TextField path="source.title" label="Title" note="As printed. Without a title, say what it is." />
      <div className="field-row">
        <Choice path="source.kind" label="Kind" choices={sourceKindLabels} />
        <TextField path="source.url" label="Web address" inputMode="url" hint="https://" />
      </div>
      <div className="days">
        <DayField path="source.issued" label="Day issued" />
        <DayField path="source.published" label="Day published" />
      </div>
      <div className="field-row">
        <TextField
          path="source.capturedOn"
          label="Day captured"
          hint="Today"
          note="The day you took it down."
        />
        <TextField
          path="source.obtained"
          label="How obtained"
          hint="Read on the page; sent by the office; records request"
        />
      </div>
    </>
  );
}
