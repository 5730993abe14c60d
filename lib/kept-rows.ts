// What was read from rows of the published edition, and the text made of it, kept while the rows stay as they are.
// Every page asks the database for the versions of the rows it shows, so nothing kept is shown for longer than it is
// true, and nothing has to be thrown away but for want of room.

type Entry = { row: object; texts: Map<string, Buffer>; bytes: number };

type Room = { entries: Map<string, Entry>; keyOf: WeakMap<object, string>; bytes: number; seen: Set<string> };

const mostBytes = 32 * 1024 * 1024;
const mostSeen = 10_000;
const mostTexts = 8;

const emptyRoom = (): Room => ({ entries: new Map(), keyOf: new WeakMap(), bytes: 0, seen: new Set() });

// On the global object: routes are bundled apart, and share one room.
const holder = globalThis as typeof globalThis & { stetRows?: Room };
holder.stetRows ??= emptyRoom();

const room = () => (holder.stetRows ??= emptyRoom());

/** What was read under this key, if it is still kept. Shared by all requests: not to be changed. */
export function keptRow(key: string): object | undefined {
  const { entries } = room();
  const entry = entries.get(key);
  if (!entry) return undefined;
  // The last to be asked for is the last to go.
  entries.delete(key);
  entries.set(key, entry);
  return entry.row;
}

/**
 * Reads a row out of its JSON. The key names the row and its version. A row is kept when it is read a second time:
 * whoever goes through all pages once leaves nothing behind and pushes nothing out.
 */
export function readRow(key: string, json: string): object {
  const known = keptRow(key);
  if (known) return known;
  const { entries, keyOf, seen } = room();
  const row: object = JSON.parse(json);
  if (!seen.delete(key)) {
    if (seen.size >= mostSeen) seen.clear();
    seen.add(key);
    return row;
  }
  entries.set(key, { row, texts: new Map(), bytes: 0 });
  keyOf.set(row, key);
  // A parsed row takes about as much room as its JSON with two bytes for each character.
  take(key, json.length * 2);
  return row;
}

/** The text that was made of a row, if both are kept. `view` names all that the text depends on besides the row. */
export function keptText(row: object, view: string): Buffer | undefined {
  const key = room().keyOf.get(row);
  return key === undefined ? undefined : room().entries.get(key)?.texts.get(view);
}

/** Keeps the text made of a row as long as the row; of one that is not kept, nothing. */
export function keepText(row: object, view: string, text: Buffer): void {
  const key = room().keyOf.get(row);
  const entry = key === undefined ? undefined : room().entries.get(key);
  if (key === undefined || !entry) return;
  // A copy: what is given may be a part of something larger.
  entry.texts.set(view, Buffer.from(text));
  const [oldest] = entry.texts.size > mostTexts ? entry.texts : [];
  if (oldest) entry.texts.delete(oldest[0]);
  take(key, sizeOf([view, text]) - (oldest ? sizeOf(oldest) : 0));
}

const sizeOf = ([view, text]: [string, Buffer]) => view.length + text.length;

export function forgetRows(): void {
  holder.stetRows = emptyRoom();
}

function take(key: string, bytes: number): void {
  const { entries } = room();
  const entry = entries.get(key);
  if (!entry) return;
  entry.bytes += bytes;
  room().bytes += bytes;
  for (const [oldest, { bytes: freed }] of entries) {
    if (room().bytes <= mostBytes) return;
    entries.delete(oldest);
    room().bytes -= freed;
  }
}
