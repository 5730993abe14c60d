import { counted } from "@/components/ui/in-words";
import { statementKinds } from "@/db/vocabulary";
import { dateInWords } from "@/lib/dates/words";
import { isFiltered, type TimelineFilter } from "@/lib/statements/timeline-filter";
import { statementKindLabels } from "./labels";

/** A bill that a timeline can be narrowed to; value as in the query string. */
export type BillChoice = { value: string; label: string };

type FiltersProps = {
  path: string;
  filter: TimelineFilter;
  years: readonly number[];
  /** Absent on the page of a bill. */
  bills?: readonly BillChoice[];
};

/** Narrows and turns the timeline, by an ordinary GET. */
export function TimelineFilters({ path, filter, years, bills }: FiltersProps) {
  const { order, period, kind, bill } = filter;
  const applied = [period, kind, bill].filter((value) => value !== null).length;
  const periods = years.map(String);
  if (period !== null && !periods.includes(period)) periods.unshift(period);
  return (
    <details className="filters" open={isFiltered(filter)}>
      <summary>
        Filter and order
        {applied > 0 ? <span className="applied"> · {counted(applied, "filter")} applied</span> : null}
      </summary>
      <form method="get" action={path}>
        <Choice name="period" label="Year" any="All years" value={period} options={periods.map(option)} />
        <Choice
          name="kind"
          label="How it was said"
          any="In any form"
          value={kind}
          options={statementKinds.map((value) => ({ value, label: statementKindLabels[value] }))}
        />
        {bills && (bills.length > 0 || bill !== null) ? (
          <Choice
            name="bill"
            label="Bill"
            any="On any bill, or none"
            value={bill}
            options={withChosen(bills, bill)}
          />
        ) : null}
        <label>
          Order
          <select name="order" defaultValue={order}>
            <option value="newest">Newest first</option>
            <option value="oldest">Oldest first</option>
          </select>
        </label>
        <p className="filter-actions">
          <button type="submit">Show</button>
          {applied > 0 || order !== "newest" ? <a href={path}>Show everything</a> : null}
        </p>
      </form>
    </details>
  );
}

const option = (period: string) => ({ value: period, label: dateInWords(period) });

const withChosen = (bills: readonly BillChoice[], chosen: string | null) =>
  chosen === null || bills.some(({ value }) => value === chosen)
    ? bills
    : [{ value: chosen, label: chosen }, ...bills];

function Choice(props: {
  name: string;
  label: string;
  any: string;
  value: string | null;
  options: readonly BillChoice[];
}) {
  const { name, label, any, value, options } = props;
  return (
    <label>
      {label}
      <select name={name} defaultValue={value ?? ""}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
