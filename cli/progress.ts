// One line per step: what is being done, how long it took, and how it ended.

export type Note = (text: string) => void;

export type Progress = {
  /** Runs the work under its title; the text it returns ends the line. */
  step<Result>(
    title: string,
    work: (note: Note) => Promise<Result>,
    outcome?: Outcome<Result>,
  ): Promise<Result>;
};

type Outcome<Result> = (result: Result) => string;

const clearLine = "\r\x1b[2K";

/** @param total How many steps are expected, for the count before each title. */
export function progress(total: number, out: NodeJS.WriteStream = process.stdout): Progress {
  let number = 0;
  return {
    async step(title, work, outcome = () => "done") {
      number++;
      const begun = performance.now();
      const head = `${`${number}/${total}`.padStart(5)}  ${title}`;
      let noted = "";
      const draw = () =>
        out.write(`${clearLine}${cut(`${head} … ${elapsed(begun)}  ${noted}`, out.columns)}`);
      const ticking = out.isTTY ? setInterval(draw, 500) : null;
      const finish = (text: string) => {
        if (ticking) clearInterval(ticking);
        out.write(`${out.isTTY ? `${clearLine}${head} … ` : ""}${text} (${elapsed(begun)})\n`);
      };
      out.write(`${head} … `);
      try {
        const result = await work((text) => {
          noted = text;
          if (out.isTTY) draw();
        });
        finish(outcome(result));
        return result;
      } catch (error) {
        finish("failed");
        throw error;
      }
    },
  };
}

export function elapsed(begun: number): string {
  const seconds = (performance.now() - begun) / 1000;
  return seconds < 100
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

function cut(text: string, columns: number | undefined): string {
  return text.slice(0, Math.max(20, (columns ?? 80) - 1));
}
