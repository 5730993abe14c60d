"use client";
import { usePathname } from "next/navigation";

const places = [
  { href: "/desk", label: "Queue" },
  { href: "/desk/statements/new", label: "Log a statement" },
  { href: "/desk/people", label: "People" },
  { href: "/desk/organizations", label: "Organizations" },
  { href: "/desk/bills", label: "Bills" },
  { href: "/desk/sources", label: "Sources" },
  { href: "/desk/requests", label: "Requests" },
];

export function DeskNavigation() {
  const path = usePathname();
  // Whoever is sent to sign in again while at work keeps the page's frame.
  if (path === "/desk/sign-in") return null;
  return (
    <nav aria-label="Desk">
      <ul>
        {places.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={path === href ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
