/**
 * `npm run audit`: asks the registry whether a package that the site is made of has a known vulnerability, high or critical.
 * Where the registry does not answer it says so loudly and passes.
 */
import { spawnSync } from 'node:child_process';

/** What the registry said. */
type Verdict =
  { kind: 'clean' } | { kind: 'vulnerable'; packages: string[] } | { kind: 'unanswered'; why: string };

interface Report {
  message?: string;
  metadata?: { vulnerabilities?: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string }>;
}

const grave = ['high', 'critical'];

/** Reads what `npm audit --json` printed. Only a report with its counts is an answer. */
export function verdictOf(printed: string): Verdict {
  let report: Report;
  try {
    report = (JSON.parse(printed) ?? {}) as Report;
  } catch {
    return { kind: 'unanswered', why: printed.trim().slice(0, 200) || 'npm printed nothing' };
  }
  if (report.metadata?.vulnerabilities === undefined)
    return { kind: 'unanswered', why: report.message ?? 'the report has no counts' };
  const packages = Object.entries(report.vulnerabilities ?? {})
    .filter(([, { severity }]) => grave.includes(severity))
    .map(([name, { severity }]) => `${name} (${severity})`);
  return packages.length === 0 ? { kind: 'clean' } : { kind: 'vulnerable', packages };
}

function audit(): Verdict {
  const quick = ['--fetch-retries=0', '--fetch-timeout=30000'];
  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json', ...quick], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return error === undefined ? verdictOf(stdout) : { kind: 'unanswered', why: error.message };
}

if (import.meta.main) {
  const verdict = audit();
  if (verdict.kind === 'clean')
    console.log('No known high or critical vulnerability in what the site is made of.');
  else if (verdict.kind === 'vulnerable') {
    console.error(
      `Known vulnerabilities: ${verdict.packages.join(', ')}. \`npm audit --omit=dev\` says more.`,
    );
    process.exitCode = 1;
  } else {
    console.warn(
      `\nNOT CHECKED: the registry could not be asked for known vulnerabilities.\n${verdict.why}\n`,
    );
  }
}
