// Counts and lists as prose has them.
import { Fragment, type ReactNode } from "react";

const small = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "seven", "13", "1,240". */
export const countInWords = (count: number) => small[count] ?? count.toLocaleString("en");

export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "240 words", "1 word". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** "A, B and C". */
export function Listed({ items }: { items: ReactNode[] }) {
  return items.map((item, index) => (
    // The list is static: an item's place is its identity.
    <Fragment key={String(index)}>
      {index === 0 ? null : index === items.length - 1 ? " and " : ", "}
      {item}
    </Fragment>
  ));
}
