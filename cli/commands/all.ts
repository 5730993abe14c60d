import type { Command } from "../command";
import { captureCommands } from "./captures";
import { migrateCommands } from "./migrate";
import { tokenCommands } from "./tokens";
import { userCommands } from "./users";
import { verifyCommands } from "./verify";

/** Every command of the operator, in the order of the help. */
export const allCommands: Command[] = [
  ...migrateCommands,
  ...userCommands,
  ...tokenCommands,
  ...captureCommands,
  ...verifyCommands,
];
