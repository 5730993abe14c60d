// One line per step: what is being done, how long it took, and how it ended.

export type Note = (text: string) => void;

export type Progress = {
  /** Runs the work under its title; its result is told at the end of the line. */
  step<Result>(title: string, work: (note: Note) => Promise<Result>, show?: Show<Result>): Promise<Result>;
};

type Show<Result> = {
  outcome?: (result: Result) => string;
  /** The work prints lines of its own, so title, notes and outcome each take a line. */
  live?: boolean | undefined;
};

const clearLine = "\r\x1b[2K";
const indent = " ".repeat(7);

/** @param total How many steps are expected, for the count before each title. */
export function progress(total: number, out: NodeJS.WriteStream = process.stdout): Progress {
  let number = 0;
  return {
    async step(title, work, { outcome = () => "done", live = false } = {}) {
      number++;
      const begun = performance.now();
      const line = live ? liveLine(out) : singleLine(out, begun);
      line.begin(`${`${number}/${total}`.padStart(5)}  ${title}`);
      try {
        const result = await work(line.note);
        line.end(`${outcome(result)} (${elapsed(begun)})`);
        return result;
      } catch (error) {
        line.end(`failed (${elapsed(begun)})`);
        throw error;
      }
    },
  };
}

type Line = { begin(head: string): void; note: Note; end(text: string): void };

function liveLine(out: NodeJS.WriteStream): Line {
  return {
    begin: (head) => out.write(`${head}\n`),
    note: (text) => out.write(`${indent}${text}\n`),
    end: (text) => out.write(`${indent}${text}\n`),
  };
}

/** On a terminal the line also shows the time that passes and the latest note. */
function singleLine(out: NodeJS.WriteStream, begun: number): Line {
  let head = "";
  let noted = "";
  let ticking: NodeJS.Timeout | undefined;
  const draw = () => {
    const width = Math.max(20, (out.columns || 80) - 1);
    out.write(`${clearLine}${`${head} … ${elapsed(begun)}  ${noted}`.slice(0, width)}`);
  };
  return {
    begin(title) {
      head = title;
      out.write(`${head} … `);
      if (out.isTTY) ticking = setInterval(draw, 500);
    },
    note(text) {
      noted = text;
      if (out.isTTY) draw();
    },
    end(text) {
      clearInterval(ticking);
      out.write(`${out.isTTY ? `${clearLine}${head} … ` : ""}${text}\n`);
    },
  };
}

export function elapsed(begun: number): string {
  const seconds = (performance.now() - begun) / 1000;
  return seconds < 100
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
