"use client";
import { readDayInput } from "@/lib/dates/read-day";
import { dateInWords } from "@/lib/dates/words";
import { basisLabels } from "./choices";
import { useEntry, useField } from "./entry-context";
import { Problems } from "./fields";
import { textAt } from "./paths";

type DayFieldProps = { path: string; label: string; unknown?: string };

/** A day as people write it, what was understood of it, and whether the source states it. */
export function DayField({ path, label, unknown = "Not known" }: DayFieldProps) {
  const { state } = useEntry();
  const field = useField(`${path}.text`);
  const basis = useField(`${path}.basis`);
  const understood = understand(
    textAt(state.values, `${path}.text`),
    textAt(state.values, `${path}.basis`),
    unknown,
  );
  return (
    <fieldset className="day">
      <legend>{label}</legend>
      <div className="day-controls">
        <input
          {...field.control}
          type="text"
          autoComplete="off"
          aria-label={`${label}, date`}
          aria-describedby={`${field.noteId}${field.problems.length > 0 ? ` ${field.problemId}` : ""}`}
        />
        <select {...basis.control} aria-label={`${label}, how it is known`}>
          {Object.entries(basisLabels).map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <Problems id={field.problemId} messages={field.problems} />
      <p className="field-note" id={field.noteId}>
        {field.problems.length > 0 ? null : understood}
      </p>
    </fieldset>
  );
}

function understand(text: string, basis: string, unknown: string): string {
  const reading = readDayInput(text);
  if ("problem" in reading) return reading.problem;
  if (reading.edtf === null) return unknown;
  return `Understood: ${dateInWords(reading.edtf, basis === "inferred" ? "inferred" : "stated")}`;
}
