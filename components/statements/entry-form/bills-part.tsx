"use client";
import { billBasisLabels, linkChoices, stanceChoices } from "./choices";
import { useEntry } from "./entry-context";
import { Choice, IntentButton, TextArea, TextField } from "./fields";
import { askDesk } from "./find";
import { entryNumber } from "./known";
import { billOptions, entryOptions, foundAt } from "./options";
import { Picker } from "./picker";
import { EntrySection } from "./section";
import type { BillValue, LinkValue } from "./values";

/** The bills a statement concerns and the statements it answers. */
export function BillsPart() {
  const { bills, links } = useEntry().state.values;
  return (
    <EntrySection number={5} title="Bills and links">
      {bills.map((bill, index) => (
        <BillFields key={bill.row} index={index} bill={bill} />
      ))}
      {links.map((link, index) => (
        <LinkFields key={link.row} index={index} link={link} />
      ))}
      <p className="entry-actions">
        <IntentButton intent="add-bill">Add a bill</IntentButton>
        <IntentButton intent="add-link">Add a link to another statement</IntentButton>
      </p>
    </EntrySection>
  );
}

function BillFields({ index, bill }: { index: number; bill: BillValue }) {
  const { state, send } = useEntry();
  const path = `bills.${index}`;
  const use = `use-bill:${index}`;
  const known = state.known.bills.find(({ id }) => id === bill.billId);
  return (
    <fieldset className="part-row">
      <legend>
        Bill {index + 1}
        {known ? `: ${known.identifier}` : null}
      </legend>
      {bill.billId === "" ? (
        <Picker
          path={`${path}.find`}
          label="Bill"
          hint="HB 6004, or what people call it"
          intent={`find-bill:${index}`}
          search={async (q, signal) => {
            const bills = await askDesk("bills", { q }, signal);
            send({ type: "learned", known: { bills } });
            return billOptions(bills, use);
          }}
          found={foundAt(state.found, path, use)}
        />
      ) : (
        <div className="field matched">
          <p>
            <strong>
              {known?.everydayName ? `${known.identifier}, ${known.everydayName}` : known?.identifier}
            </strong>{" "}
            <span className="field-note">
              {known ? `${known.title} · ${known.session}` : "A bill of the registry"}
            </span>
          </p>
          <IntentButton intent={`clear-bill:${index}`} label={`Not this one: ${known?.identifier ?? ""}`}>
            Not this one
          </IntentButton>
        </div>
      )}
      <div className="field-row">
        <Choice path={`${path}.stance`} label="Position, as the speaker puts it" choices={stanceChoices} />
        <Choice path={`${path}.basis`} label="The bill is" choices={billBasisLabels} />
      </div>
      <div className="bill-wording">
        <TextArea path={`${path}.wording`} label="The words that state the position" rows={2} words />
      </div>
      <p className="row-actions">
        <IntentButton intent={`remove-bill:${index}`} kind="quiet" label={`Remove bill ${index + 1}`}>
          Remove
        </IntentButton>
      </p>
      <input type="hidden" name={`bills[${index}].billId`} value={bill.billId} />
    </fieldset>
  );
}

function LinkFields({ index, link }: { index: number; link: LinkValue }) {
  const { state, send } = useEntry();
  const path = `links.${index}`;
  const use = `use-link:${index}`;
  const known = state.known.entries.find(({ id }) => id === link.targetId);
  return (
    <fieldset className="part-row">
      <legend>Link {index + 1}</legend>
      <div className="link-main">
        <Choice path={`${path}.kind`} label="This statement" choices={linkChoices} />
        {link.targetId === "" ? (
          <Picker
            path={`${path}.find`}
            label="A statement in the record"
            hint="Number, speaker or words"
            intent={`find-link:${index}`}
            search={async (q, signal) => {
              const { id } = state.values;
              const entries = await askDesk("entries", id ? { q, id } : { q }, signal);
              send({ type: "learned", known: { entries } });
              return entryOptions(entries, use);
            }}
            found={foundAt(state.found, path, use)}
          />
        ) : (
          <div className="field matched">
            <p>
              <strong>{known ? `${entryNumber(known)} ${known.speaker}` : "An entry you cannot read"}</strong>{" "}
              <span className="field-note">{known?.words}</span>
            </p>
            <IntentButton intent={`clear-link:${index}`} label={`Not this one, link ${index + 1}`}>
              Not this one
            </IntentButton>
          </div>
        )}
      </div>
      {link.targetId === "" ? (
        <TextField
          path={`${path}.placeholder`}
          label="Or one that is known but not captured"
          hint="Who said what, when, as far as it is known"
        />
      ) : null}
      <p className="row-actions">
        <IntentButton intent={`remove-link:${index}`} kind="quiet" label={`Remove link ${index + 1}`}>
          Remove
        </IntentButton>
      </p>
      <input type="hidden" name={`links[${index}].targetId`} value={link.targetId} />
    </fieldset>
  );
}
