import { Moment } from "@/components/desk/moment";
import type { DeskEntry } from "@/lib/statements/queries/desk-entry";
import { numberOf } from "./entry-header";

type SheetHeadProps = { entry: DeskEntry; address: string; printedAt: string };

/** What stands above a printed review sheet: which entry, which version, where, and when it was printed. */
export const SheetHead = ({ entry, address, printedAt }: SheetHeadProps) => (
  <p className="sheet-head">
    Review sheet of {numberOf(entry)}, version {entry.version} · {address} · printed <Moment at={printedAt} />
  </p>
);
