import type { ProvidedContext } from "vitest";

/** One test run's databases: their names begin with what no other run's begin with. */
export type TestDatabases = {
  /** Signs in where databases can be created and dropped; its own database is not touched. */
  maintenanceUrl: string;
  template: string;
  /** Names of the databases cloned from the template begin so. */
  clonePrefix: string;
};

declare module "vitest" {
  interface ProvidedContext {
    testDatabases: TestDatabases;
  }
}

export const testDatabases = "testDatabases" satisfies keyof ProvidedContext;

export function urlOfDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
