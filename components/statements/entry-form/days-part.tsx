"use client";
import { statementKindChoices } from "./choices";
import { DayField } from "./day-field";
import { Choice, TextField } from "./fields";
import { EntrySection } from "./section";

/** How, when and where it was said, and the day it speaks of. */
export function DaysPart() {
  return (
    <EntrySection number={4} title="How, when and where">
      <div className="field-row">
        <Choice path="kind" label="How it was said" choices={statementKindChoices} />
        <TextField path="place" label="Place" />
      </div>
      <div className="days">
        <DayField path="said" label="Day said" />
        <DayField path="about" label="Day it speaks of" unknown="Not known, or no one day" />
      </div>
      <p className="field-note">
        Write 15 Sep 2020, July 2020, about July 2020, between 24 Jul and 15 Sep 2020, before 3 May 2020, or
        leave it empty.
      </p>
    </EntrySection>
  );
}
