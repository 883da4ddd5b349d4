/** How long each step of a build takes; some go on beside each other. */
interface Taken {
  name: string;
  /** Milliseconds since the first step began. */
  from: number;
  to: number;
}

export class Steps {
  readonly #begin = performance.now();
  readonly #taken: Taken[] = [];

  async run<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const from = performance.now() - this.#begin;
    const result = await work();
    this.#taken.push({ name, from, to: performance.now() - this.#begin });
    return result;
  }

  /** A table in order of beginning. The last line is the time that passed, not a sum. */
  print(): void {
    const row = (name: string, ...cells: string[]): void =>
      console.log(name.padEnd(18) + cells.map((cell) => cell.padStart(9)).join(''));
    const seconds = (ms: number): string => (ms / 1000).toFixed(2);
    console.log();
    row('step', 'from', 'to', 'seconds');
    for (const { name, from, to } of this.#taken.sort((a, b) => a.from - b.from))
      row(name, seconds(from), seconds(to), seconds(to - from));
    row('total', '', '', seconds(performance.now() - this.#begin));
  }
}
