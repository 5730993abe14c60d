import type { UserRole } from "@/db/vocabulary";

export type Who = { name: string; role: UserRole };

export function WhoIsSignedIn({ who, signOut }: { who: Who; signOut: () => Promise<void> }) {
  return (
    <>
      <p className="desk-who">
        <span className="visually-hidden">Signed in as </span>
        <a href="/desk/account">{who.name}</a> <span className="desk-role">{who.role}</span>
      </p>
      <form action={signOut}>
        <button type="submit" className="button-quiet">
          Sign out
        </button>
      </form>
    </>
  );
}
