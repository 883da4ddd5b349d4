/** What others wrote and this project runs: pinned, whole, and with no more rights than it needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  /** Comes within the archive of the package around it, whose hash covers it. */
  inBundle?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };
const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { allowScripts: Record<string, boolean> };
const locked = Object.entries(packages).filter(([name]) => name !== '');

describe('the lockfile', () => {
  test('pins every package by version and hash, and names no server', () => {
    const pinned = ({ version, integrity, inBundle }: LockedPackage): boolean =>
      version !== undefined && (inBundle === true || integrity?.startsWith('sha512-') === true);
    expect(locked.filter(([, entry]) => !pinned(entry)).map(([name]) => name)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
  });

  test('is whole: it holds what every package asks for on any system, so that installing never changes it', () => {
    /** Where Node looks for a package: beside the one that asks, then in every folder above it. */
    const found = (asking: string, name: string): boolean => {
      if (packages[`${asking === '' ? '' : `${asking}/`}node_modules/${name}`]) return true;
      return asking !== '' && found(asking.slice(0, Math.max(0, asking.lastIndexOf('/node_modules/'))), name);
    };
    const missing = Object.entries(packages).flatMap(([asking, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !found(asking, name))
        .map((name) => `${asking} asks for ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('has install scripts of the packages that package.json allows by name, and no others', () => {
    const scripts = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([name]) => name.replace(/^.*node_modules\//, ''));
    expect([...new Set(scripts)].sort()).toEqual(Object.keys(allowScripts).sort());
  });
});

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<
    string,
    {
      permissions?: Record<string, string>;
      'timeout-minutes'?: number;
      steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
    }
  >;
}

describe.each(readdirSync('.github/workflows'))('the workflow %s', (file) => {
  const text = readFileSync(`.github/workflows/${file}`, 'utf8');
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('pins every action by commit, with its version beside it', () => {
    for (const line of text.split('\n').filter((one) => one.includes('uses:')))
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d/);
  });

  test('reads and nothing more, unless one job needs it', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const more = Object.entries(jobs).flatMap(([name, job]) => (job.permissions ? [name] : []));
    expect(more).toEqual(file === 'pages.yml' ? ['deploy'] : []);
  });

  test('keeps no credentials, and puts nothing that others write into a script', () => {
    for (const { uses, with: options } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(options).toMatchObject({ 'persist-credentials': false });
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});
