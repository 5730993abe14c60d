import { isFiltered, type TimelineFilter } from "@/lib/statements/timeline-filter";

/** Why there is nothing here, and what to do. */
export function NoStatements(props: {
  filter: TimelineFilter;
  path: string;
  continued: boolean;
  name: string;
}) {
  const { filter, path, continued, name } = props;
  if (isFiltered(filter)) {
    return (
      <p className="nothing">
        No statement passes these filters. <a href={path}>Show everything on record</a>.
      </p>
    );
  }
  if (continued) {
    return (
      <p className="nothing">
        The list ends here. <a href={path}>Go to its beginning</a>.
      </p>
    );
  }
  return (
    <p className="nothing">
      No published statement names {name} yet. One appears here as soon as it has been logged and reviewed.
    </p>
  );
}
