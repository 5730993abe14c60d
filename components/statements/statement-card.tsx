import type { Card } from "@/lib/statements/card";

export type StatementCardProps = {
  card: Card;
  headingLevel: 2 | 3 | 4;
  /** The agent whose timeline this is: where only quoted, its own words lead. */
  as?: { agentId: string };
  size?: "timeline" | "permalink";
  /** Where each bill stood on the day, in words, by bill id. */
  standings?: Record<string, string>;
};

export function StatementCard({ card }: StatementCardProps) {
  return <article>{card.words}</article>;
}
