import { counted } from "@/components/ui/in-words";
import type { MergePreview } from "@/lib/merges/queries/merge-preview";
import type { UndoConflict } from "@/lib/merges/queries/undo-preview";

/** "34 statements, 3 roles and 2 names move to Bob Duff; 1 clash to solve." */
export function movesInWords({ records, keeperId, clashes, both }: MergePreview): string {
  const others = records.filter(({ id }) => id !== keeperId);
  const sum = (count: (record: MergePreview["records"][number]) => number) =>
    others.reduce((total, record) => total + count(record), 0);
  const counts: [number, string][] = [
    [sum(({ statements }) => statements), "statement"],
    [sum(({ content }) => content.terms.length), "role"],
    [sum(({ content }) => content.names.length + 1), "name"],
    [sum(({ content }) => content.identifiers.length), "identifier"],
    [sum(({ ballots }) => ballots.length), "ballot"],
  ];
  const moving = counts.flatMap(([count, what]) => (count > 0 ? counted(count, what) : []));
  const listed =
    moving.length > 1 ? `${moving.slice(0, -1).join(", ")} and ${moving.at(-1)}` : moving.join("");
  const verb = moving.length === 1 && moving[0]?.startsWith("1 ") ? "moves" : "move";
  const name = records.find(({ id }) => id === keeperId)?.content.name ?? "";
  const named = both > 0 ? ` ${counted(both, "statement")} of both will stand once.` : "";
  const solve = clashes.length > 0 ? `; ${counted(clashes.length, "clash", "clashes")} to solve` : "";
  return `${listed} ${verb} to ${name}${solve}.${named}`;
}

const fieldWords = {
  name: "The name",
  sortName: "How it is filed",
  description: "Its line",
  parentId: "What it is part of",
};

/** What undoing a merge leaves as it is now. */
export function conflictInWords(
  conflict: UndoConflict,
  { keeper, name }: { keeper: string; name: string },
): string {
  switch (conflict.what) {
    case "keeper_merged":
      return `${keeper} has itself been merged into ${conflict.into} since. Undo that merge first.`;
    case "edited":
      return `${fieldWords[conflict.field]} of ${keeper} was edited since and stays${conflict.field === "parentId" ? "" : `: ${conflict.now || "empty"}`}.`;
    case "roles":
      return `${counted(conflict.count, "role")} added since ${conflict.count === 1 ? "stays" : "stay"} with ${keeper}.`;
    case "statements": {
      const to = conflict.of === "keeper" ? keeper : name;
      const why = conflict.of === "keeper" ? "" : ", in whose roles they are named";
      return `${counted(conflict.count, "statement")} logged since ${conflict.count === 1 ? "goes" : "go"} to ${to}${why}.`;
    }
  }
}
