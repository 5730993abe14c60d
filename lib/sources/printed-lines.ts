/**
 * A text drawn from printed pages without the ends of its printed lines; an empty line still ends a paragraph. A hyphen
 * at the end of a line stays: whether it belongs to the word, only a person can say.
 */
export const withoutLineEnds = (text: string): string =>
  text.replace(/(?<!\n)\n(?!\n)/g, (_, at: number) =>
    endsInHyphen.test(text.slice(Math.max(0, at - 3), at)) ? "" : " ",
  );

const endsInHyphen = /\p{L}[-\u2010\u00AD]$/u;
