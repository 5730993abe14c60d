import { counted } from "@/components/ui/in-words";
import { correctionKinds } from "@/db/vocabulary";
import type { CorrectionsFilter } from "@/lib/corrections/corrections-filter";
import type { CorrectionsOverview } from "@/lib/corrections/queries/corrections-overview";
import { dateInWords } from "@/lib/dates/words";
import { noticeKindWords } from "@/lib/statements/notice-words";

type FiltersProps = {
  filter: CorrectionsFilter;
  overview: CorrectionsOverview;
  /** The bill the list is narrowed to, as people call it. */
  bill: string | null;
};

type Option = { value: string; label: string };

/** Narrows the list, by an ordinary GET. */
export function CorrectionsFilters({ filter, overview, bill }: FiltersProps) {
  const applied = Object.values(filter).filter((value) => value !== null).length;
  const of = (person: boolean): Option[] =>
    overview.agents
      .filter(({ kind }) => (kind === "person") === person)
      .map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <details className="filters" open={applied > 0}>
      <summary>
        Filter
        {applied > 0 ? <span className="applied"> · {counted(applied, "filter")} applied</span> : null}
      </summary>
      <form method="get" action="/corrections">
        <Choice
          name="kind"
          label="Kind of notice"
          any="Of any kind"
          value={filter.kind}
          options={correctionKinds.map((value) => ({ value, label: noticeKindWords[value] }))}
        />
        <Choice name="person" label="Person" any="Anybody" value={filter.person} options={of(true)} />
        <Choice
          name="organization"
          label="Organization"
          any="Any organization"
          value={filter.organization}
          options={of(false)}
        />
        <Choice
          name="month"
          label="Month of issue"
          any="All months"
          value={filter.month}
          options={overview.months.map((value) => ({ value, label: dateInWords(value) }))}
        />
        {filter.bill ? (
          <Choice
            name="bill"
            label="Bill"
            any="Any bill"
            value={filter.bill}
            options={[{ value: filter.bill, label: bill ?? filter.bill }]}
          />
        ) : null}
        <p className="filter-actions">
          <button type="submit">Show</button>
          {applied > 0 ? <a href="/corrections">Show all notices</a> : null}
        </p>
      </form>
    </details>
  );
}

type ChoiceProps = { name: string; label: string; any: string; value: string | null; options: Option[] };

function Choice({ name, label, any, value, options }: ChoiceProps) {
  // What the address asks for stays chosen, whether or not it is among the usual choices.
  const known = value === null || options.some((option) => option.value === value);
  return (
    <label>
      {label}
      <select name={name} defaultValue={value ?? ""}>
        <option value="">{any}</option>
        {known ? null : <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
