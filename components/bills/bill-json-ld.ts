import type { Legislation, WithContext } from "schema-dts";
import type { BillProfile } from "@/lib/bills/profile";

export function billJsonLd(bill: BillProfile, origin: string): WithContext<Legislation> {
  const names = bill.names.map(({ name }) => name);
  return {
    "@context": "https://schema.org",
    "@type": "Legislation",
    "@id": origin + bill.path,
    url: origin + bill.path,
    name: bill.title,
    legislationIdentifier: bill.identifier,
    legislationJurisdiction: { "@type": "AdministrativeArea", name: bill.jurisdiction.name },
    ...(names.length > 0 ? { alternateName: names } : {}),
    ...(bill.description ? { abstract: bill.description } : {}),
  };
}
