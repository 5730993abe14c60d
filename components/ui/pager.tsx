type Step = { href: string; label: string };

/** Ways to the neighbouring pages of a list; absent where there is only one page. */
export function Pager({ newer, older }: { newer?: Step; older?: Step }) {
  if (!newer && !older) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {newer ? (
        <a href={newer.href} rel="prev">
          {newer.label}
        </a>
      ) : null}
      {older ? (
        <a href={older.href} rel="next">
          {older.label}
        </a>
      ) : null}
    </nav>
  );
}
