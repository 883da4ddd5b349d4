/** The audit knows its exceptions: one that has ended or that nothing needs is told, and so is a registry that does not answer. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, readExceptions, readReport, type Exception } from '../../src/cli/audit-findings.ts';

const cause = {
  source: 1_098_000,
  name: 'tar-thing',
  dependency: 'tar-thing',
  title: 'Writes outside its folder',
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  severity: 'high',
  cwe: ['CWE-22'],
  cvss: { score: 7.5, vectorString: null },
  range: '<2.0.1',
};
/** The form of `npm audit --json`, version 2: one package is weak itself, and two by way of it. */
const report = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    'tar-thing': {
      name: 'tar-thing',
      severity: 'high',
      isDirect: false,
      via: [cause],
      effects: ['unpacker'],
      range: '<2.0.1',
      nodes: ['node_modules/tar-thing'],
      fixAvailable: true,
    },
    unpacker: {
      name: 'unpacker',
      severity: 'high',
      isDirect: true,
      via: ['tar-thing'],
      effects: [],
      range: '*',
      nodes: ['node_modules/unpacker'],
      fixAvailable: false,
    },
    other: {
      name: 'other',
      severity: 'high',
      isDirect: true,
      via: [cause, 'tar-thing'],
      effects: [],
      range: '*',
      nodes: ['node_modules/other'],
      fixAvailable: false,
    },
  },
  metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 3, critical: 0, total: 3 } },
});
const clean = JSON.stringify({ auditReportVersion: 2, vulnerabilities: {}, metadata: {} });
const exception: Exception = {
  advisory: 'GHSA-aaaa-bbbb-cccc',
  package: 'tar-thing',
  reason: 'Unpacks our own archive only.',
  until: '2027-01-31',
};
const findings = readReport(report) ?? [];

describe('the report', () => {
  test('names every weakness once', () => {
    expect(findings).toEqual([
      { advisory: 'GHSA-aaaa-bbbb-cccc', package: 'tar-thing', severity: 'high', title: cause.title, url: cause.url },
    ]);
    expect(readReport(clean)).toEqual([]);
  });

  test('without an address of an advisory its number counts', () => {
    const old = { ...cause, url: 'https://registry.example/1098000' };
    expect(readReport(JSON.stringify({ vulnerabilities: { a: { via: [old] } } }))?.[0]?.advisory).toBe('1098000');
  });

  test.each([
    ['nothing', ''],
    [
      'a refusal',
      JSON.stringify({
        message: '405 Method Not Allowed',
        method: 'POST',
        statusCode: 405,
        body: '',
        error: { summary: '', detail: '' },
      }),
    ],
    ['a page of a proxy', '<html>'],
    ['null', 'null'],
  ])('%s is no report', (_, text) => expect(readReport(text)).toBeUndefined());
});

describe('a weakness', () => {
  test('without an exception is told', () => {
    expect(compare(findings, [], '2027-01-01')).toEqual([
      'GHSA-aaaa-bbbb-cccc (tar-thing), high: Writes outside its folder. https://github.com/advisories/GHSA-aaaa-bbbb-cccc Upgrade, or make an exception.',
    ]);
  });
  test('with one is silent, to the last day', () => expect(compare(findings, [exception], '2027-01-31')).toEqual([]));
  test('with one that has ended is told', () => {
    expect(compare(findings, [exception], '2027-02-01')).toEqual([
      'audit-exceptions.json: GHSA-aaaa-bbbb-cccc (tar-thing) ended on 2027-01-31; upgrade, or look at it again.',
    ]);
  });
  test('of another package is not excused', () => {
    expect(compare(findings, [{ ...exception, package: 'other' }], '2027-01-01')).toHaveLength(2);
  });
});

test('an exception that nothing needs is told, ended or not', () => {
  for (const today of ['2027-01-01', '2028-01-01']) {
    expect(compare([], [exception], today)).toEqual([
      'audit-exceptions.json: GHSA-aaaa-bbbb-cccc (tar-thing) is no longer reported; take the exception away.',
    ]);
  }
});

test.each([
  ['{}', 'expected a JSON list'],
  ['[', 'expected a JSON list'],
  ['[null]', '0.advisory: expected a text'],
  [JSON.stringify([exception, { ...exception, reason: ' ' }]), '1.reason: expected a text'],
  [JSON.stringify([{ ...exception, until: undefined }]), '0.until: expected a text'],
  [JSON.stringify([{ ...exception, until: '2027-02-30' }]), '0.until: expected a day'],
  [JSON.stringify([{ ...exception, until: 'soon' }]), '0.until: expected a day'],
])('the exceptions %s are refused by name', (text, message) => {
  expect(() => readExceptions(text)).toThrow(`audit-exceptions.json: ${message}`);
});

describe('npm run audit', () => {
  /** Runs the command with an npm that prints `text`. */
  function audit(text: string, ...args: string[]): { status: number | null; stdout: string } {
    const folder = mkdtempSync(path.join(tmpdir(), 'dee-audit-'));
    const npm = path.join(folder, 'npm.mjs');
    writeFileSync(npm, `process.stdout.write(${JSON.stringify(text)}); process.exitCode = 1;`);
    try {
      return spawnSync(process.execPath, ['src/cli/audit.ts', ...args], {
        encoding: 'utf8',
        env: { ...process.env, npm_execpath: npm },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('fails for a weakness that has no exception', () => {
    const weak = { ...cause, name: 'no-such-package' };
    expect(audit(JSON.stringify({ vulnerabilities: { a: { via: [weak] } } }))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('1 known weaknesses') as string,
    });
  });

  test('says that nothing was checked where the registry does not answer, and fails if it must know', () => {
    const refusal = '{"message":"405 Method Not Allowed","statusCode":405}';
    expect(audit(refusal)).toMatchObject({ status: 0, stdout: expect.stringContaining('not checked') as string });
    expect(audit(refusal, '--strict')).toMatchObject({ status: 1 });
  });
});
