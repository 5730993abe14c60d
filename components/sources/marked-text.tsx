import { Fragment, type ReactNode } from "react";
import { exactText } from "@/components/ui/exact-text";
import type { MarkedBlock, Piece } from "./marked-blocks";

type MarkedTextProps = {
  blocks: readonly MarkedBlock[];
  /** What stands after the end of a passage: whose it is, and the ways to its neighbours. */
  afterMark: (id: string) => ReactNode;
  /** Of the heading the text stands under. */
  headingLevel: 2 | 3;
};

/** A text in its paragraphs, the cited passages marked. */
export function MarkedText({ blocks, afterMark, headingLevel }: MarkedTextProps) {
  return grouped(blocks).map(({ first, blocks: group }) => (
    // The text is static: the place of a block is its identity.
    <Fragment key={String(first)}>
      {group[0]?.page ? <PageLine {...group[0].page} /> : null}
      {group[0]?.kind === "list_item" ? (
        <ul className="document-list">
          {group.map((block, index) => (
            <li key={String(index)}>
              <Pieces pieces={block.pieces} afterMark={afterMark} />
            </li>
          ))}
        </ul>
      ) : (
        group.map((block, index) => (
          <Block key={String(index)} block={block} headingLevel={headingLevel}>
            <Pieces pieces={block.pieces} afterMark={afterMark} />
          </Block>
        ))
      )}
    </Fragment>
  ));
}

/** Items of a list that follow one another on a page make one list. */
function grouped(blocks: readonly MarkedBlock[]): { first: number; blocks: MarkedBlock[] }[] {
  const groups: { first: number; blocks: MarkedBlock[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const last = groups.at(-1);
    const continues = block.kind === "list_item" && !block.page && last?.blocks.at(-1)?.kind === "list_item";
    if (last && continues) last.blocks.push(block);
    else groups.push({ first: index, blocks: [block] });
  }
  return groups;
}

const PageLine = ({ number, continued }: { number: number; continued: boolean }) => (
  <p className="page-line" id={continued ? undefined : `p${number}`}>
    Page {number}
    {continued ? ", continued" : ""}
  </p>
);

function Block(props: { block: MarkedBlock; headingLevel: 2 | 3; children: ReactNode }) {
  const { block, headingLevel, children } = props;
  switch (block.kind) {
    case "heading": {
      const Heading = `h${Math.min(6, headingLevel + block.level)}` as "h3";
      return (
        <Heading className="document-heading" dir="auto">
          {children}
        </Heading>
      );
    }
    case "quote":
      return (
        <blockquote>
          <p dir="auto">{children}</p>
        </blockquote>
      );
    case "table_row":
      return (
        <p className="document-row" dir="auto">
          {children}
        </p>
      );
    default:
      return <p dir="auto">{children}</p>;
  }
}

function Pieces({
  pieces,
  afterMark,
}: {
  pieces: readonly Piece[];
  afterMark: MarkedTextProps["afterMark"];
}) {
  return pieces.map((piece, index) => {
    const words = <Hit hit={piece.hit}>{exactText(piece.text)}</Hit>;
    return (
      <Fragment key={String(index)}>
        {piece.marks.length > 0 ? <Mark begins={piece.begins}>{words}</Mark> : words}
        {piece.ends.map((id) => (
          <Fragment key={id}>{afterMark(id)}</Fragment>
        ))}
      </Fragment>
    );
  });
}

/** Each passage that begins here can be led to, also where several do. */
function Mark({ begins: [id, ...others], children }: { begins: string[]; children: ReactNode }) {
  return (
    <mark id={id}>
      {others.map((other) => (
        <span key={other} id={other} />
      ))}
      {children}
    </mark>
  );
}

const Hit = ({ hit, children }: { hit: Piece["hit"]; children: ReactNode }) =>
  hit ? (
    <span className="hit" id={hit.begins ? hit.id : undefined}>
      {children}
    </span>
  ) : (
    children
  );
