import { type Storage, StorageAway } from "./storage";

/** Milliseconds a store is given to answer. */
const patience = 3000;

/**
 * Asks whether objects can be stored now, before somebody goes to the trouble of sending them.
 * @throws StorageAway also when the answer takes too long
 */
export async function reachStorage(store: Pick<Storage, "check">): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const impatient = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageAway("The store does not answer")), patience);
  });
  const checked = store.check().catch((cause) => {
    throw cause instanceof StorageAway ? cause : new StorageAway("The store cannot be used", { cause });
  });
  await Promise.race([checked, impatient]).finally(() => clearTimeout(timer));
}
