import type { ComponentProps } from "react";
import { Tag } from "@/components/ui/tag";
import type { StatementStatus } from "@/db/vocabulary";
import type { Card } from "@/lib/statements/card";
import { statusWord } from "@/lib/statements/notice-words";
import { statusLabels } from "./labels";

const looks: Record<StatementStatus, Pick<ComponentProps<typeof Tag>, "tone" | "mark">> = {
  draft: { tone: "draft", mark: "draft" },
  submitted: { tone: "review", mark: "in_review" },
  changes_requested: { tone: "changes", mark: "changes_requested" },
  approved: { tone: "approved", mark: "approved" },
  scheduled: { tone: "approved", mark: "scheduled" },
  published: { tone: "published", mark: "published" },
  corrected: { tone: "corrected", mark: "corrected" },
  retracted: { tone: "retracted", mark: "retracted" },
};

/** How a public statement stands, in the word of its latest notice. */
export function CardStatus({ card }: { card: Pick<Card, "status" | "notices"> }) {
  return <Tag {...looks[card.status]}>{statusWord(card)}</Tag>;
}

export function StatusMark({ status }: { status: StatementStatus }) {
  return <Tag {...looks[status]}>{statusLabels[status]}</Tag>;
}
