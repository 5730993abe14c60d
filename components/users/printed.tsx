import { Moment } from "@/components/desk/moment";

/** On paper: when the sheet was true. */
export function Printed({ now }: { now: string }) {
  return (
    <p className="print-only">
      As of <Moment at={now} />
    </p>
  );
}
