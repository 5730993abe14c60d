import type { Guard } from "./guards";

// What the database says of views of the queue, by the name of a constraint; read by guards.ts.
export const queueGuards: Record<string, Guard> = {
  saved_views_private_name: {
    code: "conflict",
    field: "name",
    message: "You have a view of this name already.",
  },
  saved_views_team_name: {
    code: "conflict",
    field: "name",
    message: "The team has a view of this name already.",
  },
};
