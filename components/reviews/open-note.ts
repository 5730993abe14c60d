import { showTab } from "./show-tab";

// The form for a remark beside a field, opened by a key. It is found on the page: keys do what a hand could do there.

/** @param field The field to comment on; null: whichever was chosen last */
export function openNote(field: string | null): boolean {
  const body = document.querySelector<HTMLTextAreaElement>("#note-body");
  if (!body) return false;
  showTab("decide");
  chooseField(field);
  body.focus();
  return true;
}

/** Opens the part for other words, with what is selected on the page in both places. */
export function suggestNote(field: string | null): boolean {
  const was = document.querySelector<HTMLTextAreaElement>("#note-was");
  const becomes = document.querySelector<HTMLTextAreaElement>("#note-becomes");
  const part = document.querySelector<HTMLDetailsElement>("#note-suggestion");
  if (!was || !becomes || !part) return false;
  const selected = getSelection()?.toString() ?? "";
  showTab("decide");
  chooseField(field ?? "words");
  part.open = true;
  if (selected.trim() !== "") {
    was.value = selected;
    becomes.value = selected;
  }
  const next = was.value === "" ? was : becomes;
  next.focus();
  next.select();
  return true;
}

function chooseField(field: string | null): void {
  const choice = document.querySelector<HTMLSelectElement>("#note-field");
  if (!choice || field === null || ![...choice.options].some(({ value }) => value === field)) return;
  choice.value = field;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
}
