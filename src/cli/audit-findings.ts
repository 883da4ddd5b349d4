/** Known weaknesses of the dependencies against the exceptions that were made: what is left to say. Pure; `audit.ts` asks npm. */

/** One weakness as `npm audit --json` tells it. */
export interface Finding {
  /** `GHSA-…`, or npm's number where there is none. */
  advisory: string;
  package: string;
  severity: string;
  title: string;
  url: string;
}

/** An entry of audit-exceptions.json. */
export interface Exception {
  advisory: string;
  package: string;
  /** Why it cannot hurt here. */
  reason: string;
  /** The last day on which it counts, such as `2027-01-31`. */
  until: string;
}

export const EXCEPTIONS_FILE = 'audit-exceptions.json';
const FIELDS = ['advisory', 'package', 'reason', 'until'] as const;

/** @returns every weakness once, or undefined where the text is no report: the registry did not answer. */
export function readReport(text: string): Finding[] | undefined {
  const report = parse(text) as { vulnerabilities?: Record<string, { via?: unknown[] }> } | undefined;
  if (typeof report?.vulnerabilities !== 'object') return undefined;
  const found = new Map<string, Finding>();
  for (const { via = [] } of Object.values(report.vulnerabilities)) {
    for (const cause of via) {
      // A name stands for a package that is weak because of another, which is listed itself.
      if (typeof cause !== 'object' || cause === null) continue;
      const { source, name, severity, title, url } = cause as Record<string, unknown>;
      const address = String(url ?? '');
      const advisory = /GHSA(?:-\w{4}){3}/.exec(address)?.[0] ?? String(source);
      found.set(`${advisory} ${String(name)}`, {
        advisory,
        package: String(name),
        severity: String(severity),
        title: String(title),
        url: address,
      });
    }
  }
  return [...found.values()];
}

/** @throws Error that names the entry and the field that is wrong. */
export function readExceptions(text: string): Exception[] {
  const list = parse(text);
  if (!Array.isArray(list)) throw new Error(`${EXCEPTIONS_FILE}: expected a JSON list`);
  return list.map((item: Record<string, unknown> | null, i) => {
    for (const field of FIELDS) {
      const value = item?.[field];
      if (typeof value !== 'string' || value.trim() === '') throw new Error(`${EXCEPTIONS_FILE}: ${i}.${field}: expected a text`);
    }
    const exception = item as unknown as Exception;
    if (!isDay(exception.until)) throw new Error(`${EXCEPTIONS_FILE}: ${i}.until: expected a day such as 2027-01-31`);
    return exception;
  });
}

/** What has to be done, one sentence each; nothing where every weakness has an exception that still counts. @param today `2027-01-31` */
export function compare(findings: readonly Finding[], exceptions: readonly Exception[], today: string): string[] {
  const same = (a: { advisory: string; package: string }, b: { advisory: string; package: string }): boolean =>
    a.advisory === b.advisory && a.package === b.package;
  const named = ({ advisory, package: name }: { advisory: string; package: string }): string => `${advisory} (${name})`;
  return [
    ...findings
      .filter((finding) => !exceptions.some((exception) => same(finding, exception)))
      .map((finding) => `${named(finding)}, ${finding.severity}: ${finding.title}. ${finding.url} Upgrade, or make an exception.`),
    ...exceptions
      .filter((exception) => !findings.some((finding) => same(finding, exception)))
      .map((exception) => `${EXCEPTIONS_FILE}: ${named(exception)} is no longer reported; take the exception away.`),
    ...exceptions
      .filter((exception) => exception.until < today && findings.some((finding) => same(finding, exception)))
      .map((exception) => `${EXCEPTIONS_FILE}: ${named(exception)} ended on ${exception.until}; upgrade, or look at it again.`),
  ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;
