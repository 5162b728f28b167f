import { quoted } from '../shell.ts';

/** The part of hyperfine's JSON that is used. */
interface Report {
  results: { times: number[] }[];
}

/** The line that times a command `runs` times and then prints hyperfine's report. */
export function timed(line: string, runs: number): string {
  return `hyperfine --style none --shell none --warmup 2 --runs ${runs} --export-json /tmp/times.json ${quoted(line)} >/dev/null 2>&1 && cat /tmp/times.json`;
}

/** Milliseconds of every run that a report holds. */
export function runsOf(report: string): number[] {
  return (JSON.parse(report) as Report).results[0]!.times.map((seconds) => round(seconds * 1000));
}

/** Three significant figures: more would be noise. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
