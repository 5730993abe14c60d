// What stands around every reader page: the way past it, the nameplate, the foot.
import type { ReactNode } from "react";
import type { Site } from "./site";
import { ThemeSwitch } from "./theme-switch";

const places = [
  { href: "/search", label: "Search" },
  { href: "/people", label: "People" },
  { href: "/organizations", label: "Organizations" },
  { href: "/bills", label: "Bills" },
  { href: "/corrections", label: "Corrections" },
  { href: "/about", label: "How we work" },
];

export function Page({ site, children }: { site: Site; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="masthead">
        <a className="nameplate" href="/">
          {site.newsroom}
        </a>
        <nav aria-label="Sections">
          <ul>
            {places.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Foot site={site} />
    </>
  );
}

function Foot({ site }: { site: Site }) {
  return (
    <footer className="foot">
      <div className="foot-about">
        <p className="stet">Stet</p>
        <p>
          Let it stand: public words as they were said, with who said them, in what office, and the source
          that proves it. Kept by {site.newsroom}.
        </p>
      </div>
      <nav aria-label="About this record">
        <ul>
          <li>
            <a href="/about">How we work</a>
          </li>
          <li>
            <a href="/feed.xml">Latest statements as a feed</a>
          </li>
          <li>
            <a href="/desk">For the newsroom: the desk</a>
          </li>
        </ul>
      </nav>
      <ThemeSwitch />
    </footer>
  );
}
