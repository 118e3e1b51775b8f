// What the measurements share: a process's CPU and memory, wrk, medians, and the description of the machine.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT, runToEnd } from '../scripts/server.mjs';

export const SERVER_CORE = '0';
export const LOAD_CORE = '1';
const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** CPU seconds, user and system, that the processes have used so far. */
export function cpuSeconds(pids) {
  let ticks = 0;
  for (const pid of pids) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / TICKS_PER_SECOND;
}

/** The process and its children. */
export function family(pid) {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children];
}

/** Resident memory in MB. */
export function residentMegabytes(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)[1]) / 1000;
}

/**
 * Loads one route with wrk from the load's core.
 *
 * @param pids whose CPU is counted
 * @returns requests, per second, CPU microseconds per request, latencies in ms, and answers that were not 2xx
 */
export async function load(url, { route, pids, connections = 64, seconds = 10, cookies }) {
  const before = cpuSeconds(pids);
  const { code, stdout, stderr } = await runToEnd(
    [
      'taskset', '-c', LOAD_CORE, 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s',
      '-s', path.join(ROOT, 'bench/load.lua'), url,
    ],
    {
      BENCH_METHOD: route.method,
      BENCH_PATH: route.path,
      ...(route.body ? { BENCH_BODY: route.body } : {}),
      ...(cookies ? { BENCH_COOKIES: cookies } : {}),
    },
    { seconds: seconds + 60 },
  );
  const used = cpuSeconds(pids) - before;
  const line = stdout.match(/RESULT (.*)/)?.[1];
  if (code !== 0 || !line) throw new Error(`wrk failed: ${stderr}${stdout}`);
  const result = JSON.parse(line);
  return { ...result, perSecond: result.requests / result.seconds, cpuMicros: (used * 1e6) / result.requests };
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

export function sleep(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** A Markdown table. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** One line about where this was measured. */
export function machine() {
  return [
    `${os.cpus().length} cores of ${os.cpus()[0].model.trim()}`,
    `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    `Linux ${os.release()}`,
    `Node ${process.version}`,
    javaVersion(),
  ].join(', ');
}

function javaVersion() {
  const release = readFileSync(path.join(process.env.JAVA_HOME ?? '', 'release'), 'utf8');
  return `Java ${release.match(/JAVA_RUNTIME_VERSION="([^"]+)"/)?.[1] ?? ''}`;
}
