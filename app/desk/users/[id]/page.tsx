import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { Moment } from "@/components/desk/moment";
import { RecordHead } from "@/components/registry/record-head";
import { statusLabels } from "@/components/statements/labels";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { ActButton } from "@/components/users/act-button";
import { doneWords, entryName, userRoleLabels } from "@/components/users/labels";
import { LeavingForm } from "@/components/users/leaving-form";
import { RoleForm } from "@/components/users/role-form";
import { recordId } from "@/lib/text";
import { openItems } from "@/lib/users/queries/open-items";
import { colleagues, type Person, personById } from "@/lib/users/queries/people";
import type { Search } from "../../_registry/list-query";
import { changeRoleAction, disableUserAction, forgetFactorsAction, handOverAction } from "./actions";

export const metadata: Metadata = { title: "Access of a person" };

type PersonProps = { params: Promise<{ id: string }>; searchParams: Search };

export default async function PersonPage({ params, searchParams }: PersonProps) {
  const id = recordId.safeParse((await params).id);
  const ctx = await getPageContext(`/desk/users/${id.data ?? ""}`, "user.read");
  const person = id.success ? await personById(ctx, id.data) : null;
  if (!person) notFound();
  const [items, others, { done }] = await Promise.all([
    openItems(ctx, person.id),
    colleagues(ctx),
    searchParams,
  ]);
  const heirs = others
    .filter(({ id }) => id !== person.id)
    .map(({ id, name, role }) => ({ id, label: `${name}, ${userRoleLabels[role].toLowerCase()}` }));
  return (
    <div className="registry users">
      <RecordHead
        kicker="Who works here"
        title={person.name}
        line={person.email}
        ways={[
          { href: "/desk/users", label: "Everybody" },
          { href: `/desk/audit?who=${person.id}`, label: "In the audit log" },
        ]}
        done={doneWords(done)}
      />
      <div className="record-columns">
        <section className="record-part" aria-labelledby="access">
          <h2 id="access">Access</h2>
          <DefinitionRows rows={factsOf(person)} />
          {person.hasFactor ? (
            <div className="no-print">
              <p className="quiet">For somebody who has lost them all, recovery codes included:</p>
              <ActButton
                action={forgetFactorsAction}
                label="Remove second factors"
                about={`of ${person.name}`}
                idempotencyKey={crypto.randomUUID()}
                hidden={{ userId: person.id }}
              />
            </div>
          ) : null}
          <h2>
            Open items <span className="count">{items.length}</span>
          </h2>
          {items.length === 0 ? <p className="quiet">Nothing is open.</p> : <Items items={items} />}
        </section>
        <div className="no-print">
          {person.disabledAt ? (
            <Left person={person} openItems={items.length} heirs={heirs} />
          ) : (
            <Staying person={person} openItems={items.length} heirs={heirs} />
          )}
        </div>
      </div>
    </div>
  );
}

type FormsProps = { person: Person; openItems: number; heirs: { id: string; label: string }[] };

function Staying({ person: { id, role }, openItems, heirs }: FormsProps) {
  return (
    <>
      <section className="record-part" aria-labelledby="change-role">
        <h2 id="change-role">Another role</h2>
        <RoleForm action={changeRoleAction} idempotencyKey={crypto.randomUUID()} userId={id} role={role} />
      </section>
      <section className="record-part" aria-labelledby="leaving">
        <h2 id="leaving">Leaving</h2>
        <p className="quiet">
          The account closes at the next request. The name stays in the record; nothing that was written is
          lost.
        </p>
        <LeavingForm
          action={disableUserAction}
          idempotencyKey={crypto.randomUUID()}
          userId={id}
          openItems={openItems}
          heirs={heirs}
        />
      </section>
    </>
  );
}

function Left({ person: { id }, openItems, heirs }: FormsProps) {
  if (openItems === 0) return null;
  return (
    <section className="record-part" aria-labelledby="hand-over">
      <h2 id="hand-over">Hand over</h2>
      <LeavingForm
        action={handOverAction}
        idempotencyKey={crypto.randomUUID()}
        userId={id}
        openItems={openItems}
        heirs={heirs}
        hasLeft
      />
    </section>
  );
}

function Items({ items }: { items: Awaited<ReturnType<typeof openItems>> }) {
  return (
    <ul className="naming">
      {items.map(({ id, status, isAssigned, ...numbers }) => (
        <li key={id}>
          <a href={`/desk/statements/${id}`}>{entryName(numbers)}</a>
          <p>
            {statusLabels[status]}, {isAssigned ? "theirs to take care of" : "written by them"}
          </p>
        </li>
      ))}
    </ul>
  );
}

const factsOf = (person: Person): Parameters<typeof DefinitionRows>[0]["rows"] => [
  ["Role", userRoleLabels[person.role]],
  ["State", person.disabledAt ? <DisabledSince key="state" at={person.disabledAt} /> : "can sign in"],
  ["Second factor", person.hasFactor ? "yes" : "none"],
  [
    "Last active",
    person.lastActiveAt ? <Moment key="seen" at={person.lastActiveAt.toISOString()} /> : "never",
  ],
  ["Open sessions", String(person.sessions)],
  ["Tokens", String(person.tokens)],
  ["Since", <Moment key="since" at={person.createdAt.toISOString()} />],
];

const DisabledSince = ({ at }: { at: Date }) => (
  <>
    disabled since <Moment at={at.toISOString()} />
  </>
);
