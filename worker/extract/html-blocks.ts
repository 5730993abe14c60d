// From the elements of a page to blocks of text. Nothing of the markup is kept; what a reader could not see is left out.
import type { TextBlock } from "@/lib/captures/texts";
import type { DraftText } from "./draft-text";

const skipped = new Set(
  (
    "script style noscript template head title meta link iframe frame frameset object embed applet svg math canvas " +
    "audio video source track map area select option datalist textarea input button progress meter dialog"
  ).split(" "),
);

const blockKinds: Record<string, TextBlock["kind"]> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  blockquote: "quote",
  li: "list_item",
  dt: "list_item",
  dd: "list_item",
  tr: "table_row",
};

// Elements that begin and end a block of their own, whatever it is.
const blockNames = new Set([
  ...Object.keys(blockKinds),
  ..."address article aside body caption center details div dl fieldset figcaption figure footer form header".split(
    " ",
  ),
  ..."hr html legend main nav ol p pre section summary table tbody tfoot thead ul".split(" "),
]);

type Open = { kind: TextBlock["kind"]; level?: number; preformatted: boolean };

/** Adds the visible text below `root`, in the order of the page. Walks without recursion: pages may nest without end. */
export function addBlocks(root: Node, draft: DraftText): void {
  let words = "";
  const around: Open[] = [{ kind: "paragraph", preformatted: false }];
  const flush = () => {
    const open = around.at(-1) ?? { kind: "paragraph", preformatted: false };
    const text = open.preformatted ? words.replace(/^\n+|\s+$/g, "") : tidy(words);
    draft.addBlock(open.kind, text, open.level);
    words = "";
  };
  let node: Node | null = root;
  while (node) {
    const name = node.nodeName.toLowerCase();
    let inside = false;
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? "";
      words += around.at(-1)?.preformatted ? text : text.replace(/[ \t\r\n\f]+/g, " ");
    } else if (name === "br") {
      words += "\n";
    } else if (isVisible(node, name)) {
      inside = node.firstChild !== null;
      if (blockNames.has(name)) {
        flush();
        if (inside) around.push(openBlock(name, around.at(-1)));
      } else if (inside && isCell(name) && words.trim() !== "") {
        words = `${words.trimEnd()}\t`;
      }
    }
    if (inside) {
      node = node.firstChild;
      continue;
    }
    // On to what follows, closing what ends on the way.
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && blockNames.has(node.nodeName.toLowerCase())) {
        flush();
        around.pop();
      }
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  flush();
}

const isCell = (name: string) => name === "td" || name === "th";

function openBlock(name: string, outer: Open | undefined): Open {
  const own = blockKinds[name];
  const preformatted = name === "pre" || outer?.preformatted === true;
  if (own === "heading") return { kind: own, level: Number(name[1]), preformatted };
  if (own) return { kind: own, preformatted };
  // A paragraph of a quotation is quoted, a paragraph of a list item is of the list, a heading's part is of the heading.
  if (outer && outer.kind !== "paragraph") return { ...outer, preformatted };
  return { kind: "paragraph", preformatted };
}

/** Without CSS of the page's own: by what the element says itself. */
function isVisible(node: Node, name: string): boolean {
  if (node.nodeType !== 1) return node.nodeType === 9 || node.nodeType === 11;
  if (skipped.has(name)) return false;
  const element = node as Element;
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return false;
  const style = element.getAttribute("style");
  return (
    !style ||
    !/(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d]))/i.test(style)
  );
}

const tidy = (text: string) =>
  text
    .replace(/ *\n */g, "\n")
    .replace(/ {2,}/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
