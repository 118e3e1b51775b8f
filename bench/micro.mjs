// How long the inner loops of the server take, in nanoseconds: the JMH benchmarks of bench/micro.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT, runToEnd, temporaryFolder } from '../scripts/server.mjs';
import { SERVER_CORE, table } from './measure.mjs';

/** In words, and the most nanoseconds that are wanted. A benchmark that is not named here is shown by its own name. */
const KNOWN = {
  'OrderPipelineBenchmark.place': {
    what: 'a marketable order that is taken: checks, fill, charges, journal with its hash, next version of the account',
    wanted: 1000,
  },
  'ChargesBenchmark.order': { what: 'what one order costs, each component exact and rounded once' },
  'FillModelBenchmark.walkTheBook': { what: 'a market order fills from a book of five levels' },
  'FillModelBenchmark.tradedAtTheLimit': { what: 'a resting order gets its part of a tick' },
  'RestingOrdersBenchmark.quietTick': {
    what: 'a tick against 100,000 resting orders of 500 instruments that concerns none',
    wanted: 300,
  },
  'RestingOrdersBenchmark.tickThatTouchesTen': { what: 'a tick against them that concerns ten' },
  'RestingOrdersBenchmark.leaveAndComeBack': { what: 'one of them is taken out and put back' },
};

const MINUTES_AT_MOST = 30;

export async function micro() {
  const { folder, remove } = await temporaryFolder();
  try {
    const file = path.join(folder, 'jmh.json');
    const target = path.join(ROOT, 'backend/target');
    const classes = ['bench/micro/target/micro-benchmarks.jar', 'backend/target/classes'].map((each) => path.join(ROOT, each));
    const libraries = path.join(target, 'quarkus-app/lib/main/*');
    const { code, stdout, stderr } = await runToEnd(
      [
        'taskset', '-c', SERVER_CORE, process.env.JAVA, '-XX:+UseSerialGC', '-XX:+UseCompactObjectHeaders',
        '-cp', [...classes, libraries].join(':'), 'org.openjdk.jmh.Main',
        '-bm', 'avgt', '-tu', 'ns', '-f', '2', '-wi', '5', '-w', '1', '-i', '5', '-r', '1', '-prof', 'gc',
        '-foe', 'true', '-rf', 'json', '-rff', file,
      ],
      {},
      { seconds: 60 * MINUTES_AT_MOST },
    );
    if (code !== 0) throw new Error(`JMH failed: ${stderr}${stdout.slice(-4000)}`);
    return report(JSON.parse(await readFile(file, 'utf8')));
  } finally {
    await remove();
  }
}

function report(results) {
  const rows = results.map(({ benchmark, primaryMetric, secondaryMetrics }) => {
    const name = benchmark.split('.').slice(-2).join('.');
    const { what = name, wanted } = KNOWN[name] ?? {};
    const nanos = primaryMetric.score;
    const bytes = secondaryMetrics['gc.alloc.rate.norm']?.score ?? secondaryMetrics['·gc.alloc.rate.norm'].score;
    return [
      what,
      `${nanos.toFixed(1)} ± ${primaryMetric.scoreError.toFixed(1)} ns`,
      Math.round(1e9 / nanos).toLocaleString('en-US'),
      `${Math.round(bytes)} B`,
      wanted ? `${wanted} ns` : '',
      wanted ? (nanos <= wanted ? 'yes' : '**no**') : '',
    ];
  });
  return [
    '### Inner loops',
    '',
    table(['what', 'measured', 'a second', 'allocated', 'wanted', 'met'], rows),
    '',
    'JMH, one thread on one core, two JVMs of five warm-up and five measured seconds each; the error is of 99.9 %.',
  ].join('\n');
}
