import { day } from "@/components/statements/all-days";
import { capturedDay } from "@/components/statements/days";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import type { SourceProfile } from "@/lib/sources/profile";

/** Who published a source, its days apart from each other, and how the newsroom came by it. */
export const WhereItComesFrom = ({ source }: { source: SourceProfile }) => (
  <section className="section" aria-labelledby="origin">
    <h2 id="origin">Where it comes from</h2>
    <DefinitionRows
      rows={[
        ["Publisher", source.publisher ? exactText(source.publisher) : "not recorded"],
        ["Issued", day(source.issued)],
        ["Published", day(source.published)],
        ["Captured by us", capturedDay(source.capturedOn)],
        ["How obtained", source.obtained ? exactText(source.obtained) : "not recorded"],
        ["Address", <Address key="address" url={source.url} />],
      ]}
    />
    <p className="quiet">
      The day a document was issued, the day it was published and the day we captured it are three different
      days.
    </p>
  </section>
);

const Address = ({ url }: { url: string }) =>
  url === "" ? (
    "no web address recorded"
  ) : (
    <a className="long" href={url} rel="external nofollow noopener">
      {url}
    </a>
  );
