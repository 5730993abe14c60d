"use client";
import { usePathname } from "next/navigation";
import { places } from "./places";

export function DeskNavigation() {
  const path = usePathname();
  // Whoever is sent to sign in again while at work keeps the page's frame.
  if (path === "/desk/sign-in") return null;
  return (
    <nav aria-label="Desk">
      <ul>
        {places
          .filter(({ inBar }) => inBar)
          .map(({ href, label }) => (
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
