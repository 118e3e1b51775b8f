// CPU per delivered row, delivery and delay of the stream: our own load client (bench/stream) against the stream on a
// feed with evenly spaced ticks, twenty a second for each symbol.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort, ROOT, runToEnd } from '../scripts/server.mjs';
import { LOAD_CORE, SERVER_CORE, table } from './measure.mjs';

const CLASSES = ['target/test-classes', 'target/classes', 'target/quarkus-app/lib/main/*', 'target/quarkus-app/lib/boot/*']
  .map((part) => path.join(ROOT, 'backend', part))
  .join(':');
const TICKS = 20;

const CASES = [
  { name: '1,000 sockets × 50 symbols, JSON', sockets: 1000, symbols: 50, interval: 20, cpu: 1.0, delivered: 95 },
  { name: '500 sockets × 50 symbols, JSON', sockets: 500, symbols: 50, interval: 20, p99: 60, delivered: 95 },
  { name: '1,000 sockets × 50 symbols, binary', sockets: 1000, symbols: 50, interval: 20, protocol: 'bin' },
  { name: '1,000 sockets × 50 symbols at random of 500, JSON', sockets: 1000, symbols: 50, interval: 20, universe: 500 },
  { name: '5,000 sockets × 10 symbols at random of 500, JSON', sockets: 5000, symbols: 10, interval: 50, universe: 500, cpu: 1.5 },
  { name: '5,000 sockets × 10 symbols, JSON', sockets: 5000, symbols: 10, interval: 50, cpu: 1.5 },
];

export async function stream() {
  const rows = [];
  for (const each of CASES) {
    const result = await measure(each);
    console.log(`${each.name}: ${result.cpu} us a row, ${result.delivered} % delivered, p99 ${result.p99} ms`);
    rows.push([each.name, each.interval, result.rows, result.delivered, result.cpu, result.p50, result.p99, wanted(each), met(each, result)]);
  }
  return [
    '### Stream',
    '',
    table(['load', 'interval', 'rows a second', 'delivered %', 'CPU µs a row', 'p50 ms', 'p99 ms', 'wanted', 'met'], rows),
    '',
    'Delay is from the feed’s event to the client. In each run delivered + conflated = published × subscribers, and no row came out of order.',
  ].join('\n');
}

async function measure({ sockets, symbols, interval, protocol = 'json', universe = symbols }) {
  const port = await freePort();
  const server = spawn(
    'taskset',
    ['-c', SERVER_CORE, process.env.JAVA, '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', '-Xmx1g', '-XX:+UseSerialGC', '-cp', CLASSES,
      'in.sauda.stream.StreamBenchServer', String(port), String(universe), String(TICKS), '1'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(server, 'close');
  try {
    await readyLine(server);
    const { code, stdout, stderr } = await runToEnd(
      ['taskset', '-c', LOAD_CORE, process.env.JAVA, '-Xmx2g', '-XX:+UseSerialGC', 'bench/stream/StreamLoad.java',
        `url=ws://127.0.0.1:${port}/stream`, `sockets=${sockets}`, `symbols=${symbols}`, `universe=${universe}`,
        `interval=${interval}`, `protocol=${protocol}`, `pid=${server.pid}`],
      {},
      { seconds: 300 },
    );
    if (code !== 0) throw new Error(`the load client failed:\n${stdout}${stderr}`);
    return parse(stdout);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

async function readyLine(server) {
  const ready = new Promise((resolve) => {
    server.stdout.on('data', (chunk) => {
      if (String(chunk).includes('ready')) resolve(true);
    });
  });
  const died = once(server, 'close').then(() => false);
  if (!(await Promise.race([ready, died]))) throw new Error('the stream server did not start');
}

function parse(text) {
  const figure = (pattern) => {
    const found = text.match(pattern)?.[1];
    if (found === undefined) throw new Error(`no ${pattern} in:\n${text}`);
    return found;
  };
  if (figure(/out of order (\d+)/) !== '0') throw new Error(`rows came out of order:\n${text}`);
  return {
    rows: figure(/rows\/s ([\d,]+)/),
    delivered: Number(figure(/: ([\d.]+) % delivered/)),
    cpu: Number(figure(/([\d.]+) µs per delivered row/)),
    p50: Number(figure(/p50 ([\d.]+)/)),
    p99: Number(figure(/p99 ([\d.]+)/)),
  };
}

function wanted({ cpu, p99, delivered }) {
  const parts = [];
  if (delivered) parts.push(`${delivered} % delivered`);
  if (cpu) parts.push(`${cpu.toFixed(1)} µs`);
  if (p99) parts.push(`p99 ${p99} ms`);
  return parts.join(', ');
}

function met(each, result) {
  if (!wanted(each)) return '';
  const good =
    result.cpu <= (each.cpu ?? Infinity) && result.p99 <= (each.p99 ?? Infinity) && result.delivered >= (each.delivered ?? 0);
  return good ? 'yes' : '**no**';
}
