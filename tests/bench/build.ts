/**
 * `npm run bench`: builds the real site and one with ten times the codes, each from nothing in a temporary folder, and prints time and
 * memory per page, step by step. `npm run bench -- 3` takes another factor.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { measure } from './measure.ts';
import { syntheticProject } from './synthetic.ts';

const factor = Number(process.argv[2] ?? 10);
if (!Number.isInteger(factor) || factor < 2 || factor > 20) throw new Error('expected a whole factor from 2 to 20');

interface Row {
  name: string;
  codes: number;
  pages: number;
  seconds: number;
  peakMiB: number;
  steps: string;
}

const rows: Row[] = [];
for (const times of [1, factor]) {
  const project = syntheticProject(times);
  try {
    const { seconds, peakMiB, output } = await measure(process.execPath, ['src/cli/build.ts'], { cwd: project.root });
    rows.push({
      name: times === 1 ? 'this site' : `${times} times the codes`,
      codes: readdirSync(path.join(project.root, 'content/codes')).length,
      pages: countPages(path.join(project.root, 'dist')),
      seconds,
      peakMiB,
      steps: output.trim(),
    });
  } finally {
    project.remove();
  }
}

console.log('build               codes   pages   seconds   ms/page   peak MiB');
for (const { name, codes, pages, seconds, peakMiB } of rows) {
  console.log(
    `${name.padEnd(18)} ${String(codes).padStart(6)}  ${String(pages).padStart(6)}  ${seconds.toFixed(1).padStart(8)}  ${((seconds * 1000) / pages).toFixed(2).padStart(8)}  ${peakMiB.toFixed(0).padStart(9)}`,
  );
}
const [small, large] = rows;
if (small && large) {
  const growth = large.seconds / small.seconds;
  console.log(`\n${(large.pages / small.pages).toFixed(1)} times the pages took ${growth.toFixed(1)} times as long.`);
  for (const { name, steps } of rows) console.log(`\n${name}\n${steps}`);
}

function countPages(dir: string): number {
  return readdirSync(dir, { recursive: true }).filter((file) => String(file).endsWith('.html')).length;
}
