// Words that stand nowhere else. One in each field of what readers may not see; wherever one turns up, something leaks.
import { randomBytes } from "node:crypto";

/** Who may see a text: the desk as a whole, or only whoever wrote it and the editors. */
export type Audience = "desk" | "author";

export class Canaries {
  readonly #fields = new Map<string, { field: string; audience: Audience }>();

  /** A new token for a field. Letters and digits, so that it also fits into slugs, addresses and identifiers. */
  token(field: string, audience: Audience): string {
    const token = `zz${randomBytes(6).toString("hex")}`;
    this.#fields.set(token, { field, audience });
    return token;
  }

  /** Tokens that whoever does not belong to the audience may not meet. */
  hiddenFrom(who: "readers" | "other reporters"): string[] {
    return [...this.#fields]
      .filter(([, { audience }]) => who === "readers" || audience === "author")
      .map(([token]) => token);
  }

  /** The fields whose tokens stand in a text, in whatever case. */
  fieldsIn(text: string, hidden: readonly string[]): string[] {
    const met = new Set(text.match(/zz[0-9a-f]{12}/gi)?.map((token) => token.toLowerCase()));
    return hidden.filter((token) => met.has(token)).map((token) => this.#fields.get(token)?.field ?? "");
  }

  get size(): number {
    return this.#fields.size;
  }
}
