import type { ComponentProps } from "react";
import { Tag } from "@/components/ui/tag";
import type { StatementStatus } from "@/db/vocabulary";
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

export function StatusMark({ status }: { status: StatementStatus }) {
  return <Tag {...looks[status]}>{statusLabels[status]}</Tag>;
}
