import { Moment } from "@/components/desk/moment";
import type { QueueRow, RowFlag } from "@/lib/queue/row";
import { flagLabels } from "./labels";

/** What to look out for in an entry, in words. */
export function RowFlags({ flags }: Pick<QueueRow, "flags">) {
  if (flags.length === 0) return null;
  return (
    <ul className="row-flags">
      {flags.map((flag) => (
        <li key={flag.flag}>
          <Flag flag={flag} />
        </li>
      ))}
    </ul>
  );
}

function Flag({ flag }: { flag: RowFlag }) {
  switch (flag.flag) {
    case "possible_duplicate":
      return (
        <>
          {flag.same ? "Same words as " : "Like "}
          <a href={`/desk/statements/${flag.of.id}`}>E-{flag.of.entry}</a>
          {flag.others > 0 ? ` and ${flag.others} more` : ""}
        </>
      );
    case "embargo":
      return (
        <>
          Embargo until <Moment at={flag.until} />
        </>
      );
    default:
      return flagLabels[flag.flag];
  }
}

export const Tags = ({ tags }: Pick<QueueRow, "tags">) =>
  tags.length === 0 ? null : (
    <ul className="row-tags">
      {tags.map((tag) => (
        <li key={tag}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
