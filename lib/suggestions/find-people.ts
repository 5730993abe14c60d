// Asks a lexicon of English whether a name is a person's. Only names that nobody else has placed are asked about, one
// by one: reading whole texts would cost a hundred times as much and find furniture.
import nlp from "compromise";

const mostAsked = 60;

export function personTester(): (name: string) => boolean {
  const answers = new Map<string, boolean>();
  return (name) => {
    const held = answers.get(name);
    if (held !== undefined) return held;
    if (answers.size >= mostAsked || name.length > 80) return false;
    const document = nlp(name);
    const people = document.people().out("array") as string[];
    const answer = people.some((found) => found.length >= name.length - 2) && document.places().length === 0;
    answers.set(name, answer);
    return answer;
  };
}
