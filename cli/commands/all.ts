import type { Command } from "../command";
import { accessCommands } from "./access";
import { captureCommands } from "./captures";
import { migrateCommands } from "./migrate";
import { secondFactorCommands } from "./second-factors";
import { tokenCommands } from "./tokens";
import { userCommands } from "./users";
import { verifyCommands } from "./verify";

/** Every command of the operator, in the order of the help. */
export const allCommands: Command[] = [
  ...migrateCommands,
  ...userCommands,
  ...accessCommands,
  ...secondFactorCommands,
  ...tokenCommands,
  ...captureCommands,
  ...verifyCommands,
];
