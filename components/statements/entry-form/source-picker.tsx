"use client";
import { Disclosure } from "@/components/ui/disclosure";
import { useEntry } from "./entry-context";
import { askDesk } from "./find";
import { foundAt, sourceOptions } from "./options";
import { Picker } from "./picker";

const use = "use-source";

/** A source that is in the record already, instead of a new one. */
export function SourcePicker() {
  const { state } = useEntry();
  const found = foundAt(state.found, "source", use);
  return (
    <Disclosure summary="Or take a source that is already logged" open={found !== null}>
      <Picker
        path="source.find"
        label="Source"
        hint="Title, publisher, address or D-number"
        intent="find-source"
        search={async (q, signal) => sourceOptions(await askDesk("sources", { q }, signal), use)}
        found={found}
      />
    </Disclosure>
  );
}
