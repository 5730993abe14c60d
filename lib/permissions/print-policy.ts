// The policy as people read it: docs/permissions.md, and the roles sheet of the desk.
import { type EntryState, entryStates, type UserRole, userRoles } from "@/db/vocabulary";
import { type Permission, permissions, ruleOf, type Whose } from "./policy";
import { stateInWords } from "./state-in-words";

/** "yes", or whose entries; "no". */
export type Allowed = "yes" | "own" | "of others" | "no";

const words: Record<Whose, Allowed> = { any: "yes", own: "own", uninvolved: "of others" };

export type ActLine = {
  act: Permission;
  says: string;
  confirmed: boolean;
  allowed: Record<UserRole, Allowed>;
};

const forEachRole = (of: (role: UserRole) => Allowed) =>
  Object.fromEntries(userRoles.map((role) => [role, of(role)])) as Record<UserRole, Allowed>;

const actsOf = (onEntries: boolean) => permissions.filter((act) => Boolean(ruleOf(act).entry) === onEntries);

/** The acts that look at no entry. */
export const plainActs = (): ActLine[] =>
  actsOf(false).map((act) => ({
    ...line(act),
    allowed: forEachRole((role) => (ruleOf(act).roles?.includes(role) ? "yes" : "no")),
  }));

/** The acts on an entry that are possible in a state of it. */
export const actsIn = (state: EntryState): ActLine[] =>
  actsOf(true)
    .map((act) => ({
      ...line(act),
      allowed: forEachRole((role) => {
        const whose = ruleOf(act).entry?.[role]?.[state];
        return whose ? words[whose] : "no";
      }),
    }))
    .filter(({ allowed }) => Object.values(allowed).some((answer) => answer !== "no"));

const line = (act: Permission) => ({
  act,
  says: ruleOf(act).says,
  confirmed: ruleOf(act).confirmed === true,
});

/** The whole table in Markdown. */
export function printPolicy(): string {
  return [
    "# Who may do what",
    "",
    "Printed from `lib/permissions/policy.ts`, the one table that every command, page, action and route asks; a test keeps",
    "the two the same. A visitor, a disabled user and a revoked token may do nothing here. **own**: entries they logged, or",
    "whose correction they opened. **of others**: entries they neither logged nor changed since the last approval; admins",
    "are no exception. **confirmed**: only within ten minutes of a password or passkey, and never by a token.",
    "",
    "## Acts that look at no entry",
    "",
    ...table(plainActs()),
    ...entryStates.flatMap((state) => [
      "",
      `## An entry that is ${stateInWords[state]}`,
      "",
      ...table(actsIn(state)),
    ]),
    "",
  ].join("\n");
}

function table(lines: ActLine[]): string[] {
  return [
    `| act | ${userRoles.join(" | ")} | |`,
    `|---|${userRoles.map(() => "---").join("|")}|---|`,
    ...lines.map(
      ({ act, says, confirmed, allowed }) =>
        `| \`${act}\` | ${userRoles.map((role) => allowed[role]).join(" | ")} | ${says}${confirmed ? " **confirmed**" : ""} |`,
    ),
  ];
}
