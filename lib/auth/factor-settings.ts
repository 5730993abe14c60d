import type { SecondFactorRule } from "../permissions/second-factor-roles";

/** What second factors depend on beside the database. */
export type FactorSettings = {
  /** Scheme, host and port of the site: passkeys are bound to it. */
  origin: string;
  /** AUTH_SECRET. */
  secret: string;
  /** What authenticators and browsers call this site. */
  newsroom: string;
  rule: SecondFactorRule;
};
