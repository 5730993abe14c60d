"use client";
// Finds a record: a list under the field while one types; without script a button that shows what was found.
import { Autocomplete } from "@base-ui/react/autocomplete";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useEntry, useField } from "./entry-context";
import { IntentButton, Problems } from "./fields";

/** One line of the list: a record, or an offer to make one. */
export type PickerOption = { key: string; title: string; detail: string; intent: string };

type PickerProps = {
  path: string;
  label: string;
  hint?: string;
  /** What "Find" posts. */
  intent: string;
  /** What the registry has for a text. */
  search: (query: string, signal: AbortSignal) => Promise<PickerOption[]>;
  /** Takes a record over; the option's intent is done by the picker. */
  onChosen?: (option: PickerOption) => void;
  /** What "Find" gave on the server, and further ways to go on. */
  found: PickerOption[] | null;
};

export function Picker(props: PickerProps) {
  const { script } = useEntry();
  const field = useField(props.path);
  return (
    <div className="field picker">
      <label htmlFor={field.control.id}>{props.label}</label>
      {script ? <LivePicker {...props} /> : <PostedPicker {...props} />}
      <Problems id={field.problemId} messages={field.problems} />
      {props.found ? <FoundList options={props.found} /> : null}
    </div>
  );
}

function PostedPicker({ path, hint, intent }: PickerProps) {
  const { control } = useField(path);
  return (
    <div className="picker-line">
      <input {...control} type="text" autoComplete="off" placeholder={hint} />
      <IntentButton intent={intent}>Find</IntentButton>
    </div>
  );
}

function FoundList({ options }: { options: PickerOption[] }) {
  if (options.length === 0) return <p className="field-note">Nothing found. Try other words.</p>;
  return (
    <ul className="found">
      {options.map((option) => (
        <li key={option.key}>
          <IntentButton intent={option.intent}>{option.title}</IntentButton>
          <span className="field-note">{option.detail}</span>
        </li>
      ))}
    </ul>
  );
}

const patience = 150;

function LivePicker({ path, hint, search, onChosen }: PickerProps) {
  const { press, send } = useEntry();
  const { control, problems, problemId } = useField(path);
  const { options, status, ask } = useSearch(search);
  return (
    <Autocomplete.Root
      items={options}
      filter={null}
      value={control.value}
      itemToStringValue={({ title }: PickerOption) => title}
      onValueChange={(text, { reason }) => {
        if (reason === "item-press") return;
        send({ type: "typed", path, text });
        ask(text);
      }}
      onOpenChange={(open, { reason }) => {
        // Typing opens the list as well, and has asked already; the value here would still be the one before it.
        if (open && reason !== "input-change" && options.length === 0) ask(control.value);
      }}
    >
      <Autocomplete.Input
        id={control.id}
        name={control.name}
        placeholder={hint}
        aria-invalid={control["aria-invalid"]}
        aria-describedby={problems.length > 0 ? problemId : undefined}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="picker-place" sideOffset={4} align="start">
          <Autocomplete.Popup className="picker-popup">
            <Autocomplete.Status className="picker-status">{status}</Autocomplete.Status>
            <Autocomplete.List>
              {(option: PickerOption) => (
                <Autocomplete.Item
                  key={option.key}
                  value={option}
                  className="picker-option"
                  onClick={() => {
                    onChosen?.(option);
                    press(option.intent);
                  }}
                >
                  <PickerLine title={option.title}>{option.detail}</PickerLine>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

function PickerLine({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <span className="picker-title">{title}</span>
      <span className="picker-detail">{children}</span>
    </>
  );
}

/** Asks after a short rest in typing; an answer that is overtaken is dropped. */
function useSearch(search: PickerProps["search"]) {
  const [options, setOptions] = useState<PickerOption[]>([]);
  const [status, setStatus] = useState("");
  const asked = useRef<AbortController | null>(null);
  useEffect(() => () => asked.current?.abort(), []);
  const ask = (query: string) => {
    asked.current?.abort();
    const controller = new AbortController();
    asked.current = controller;
    setTimeout(() => {
      if (controller.signal.aborted) return;
      search(query, controller.signal)
        .then((found) => {
          setOptions(found);
          setStatus(found.length === 1 ? "1 choice" : `${found.length} choices`);
        })
        .catch(() => {
          if (!controller.signal.aborted)
            setStatus("The registry cannot be reached. Type on; try again later.");
        });
    }, patience);
  };
  return { options, status, ask };
}
