import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { FieldChange } from "./field-changes";
import type { DiffPart } from "./word-diff";

/** Changes field by field. What was added or removed is said in words, not by colour or line alone. */
export function ChangedFields({
  changes,
  headingLevel,
}: {
  changes: readonly FieldChange[];
  headingLevel: 3 | 4;
}) {
  const Heading = headingLevel === 3 ? "h3" : "h4";
  return (
    <ul className="changes">
      {changes.map(({ key, label, parts, spaceOnly }) => (
        <li key={key} data-field={key}>
          <Heading>{label}</Heading>
          {spaceOnly ? <p className="note">Only spaces or line breaks differ.</p> : null}
          <Diff parts={parts} />
        </li>
      ))}
    </ul>
  );
}

export function Diff({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p className="diff" dir="auto">
      {parts.map((part, index) => (
        // The list is static: a part's place is its identity.
        <Part key={String(index)} part={part} />
      ))}
    </p>
  );
}

function Part({ part }: { part: DiffPart }) {
  switch (part.kind) {
    case "same":
      return exactText(part.text);
    case "skipped":
      return <span className="skipped"> [{counted(part.words, "word")} unchanged] </span>;
    case "added":
      return (
        <ins>
          <span className="visually-hidden">[added: </span>
          {exactText(part.text)}
          <span className="visually-hidden">]</span>
        </ins>
      );
    case "removed":
      return (
        <del>
          <span className="visually-hidden">[removed: </span>
          {exactText(part.text)}
          <span className="visually-hidden">]</span>
        </del>
      );
  }
}
