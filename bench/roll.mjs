// How long the end of a day takes for 100,000 accounts: square-off, lapsing orders, contract notes, settlement, all stored.
import { ownSettings, ROOT, runToEnd, temporaryFolder } from '../scripts/server.mjs';
import { SERVER_CORE, table } from './measure.mjs';

const TRADERS = 100_000;
const MOST_SECONDS = 60;

export async function roll() {
  const { folder, remove } = await temporaryFolder();
  try {
    const settings = await ownSettings(folder);
    const classes = ['app', 'lib/main', 'lib/boot'].map((part) => `backend/target/quarkus-app/${part}/*`).join(':');
    const words = ['taskset', '-c', SERVER_CORE, process.env.JAVA, '--enable-native-access=ALL-UNNAMED', '-Xmx3g', '-cp', classes,
      'bench/DayRoll.java', settings.DATA_DIR, String(TRADERS)];
    const { code, stdout, stderr } = await runToEnd(words, {}, { seconds: 1800, cwd: ROOT });
    if (code !== 0) throw new Error(`the day could not be rolled:\n${stdout}${stderr}`);
    const { squareOffMillis, rollMillis } = JSON.parse(stdout.trim().split('\n').at(-1));
    const seconds = (squareOffMillis + rollMillis) / 1000;
    return [
      '### The end of a day for 100,000 accounts',
      '',
      'Each has shares bought that day, an open intraday position and an order that waits; one core, every booking durable.',
      '',
      table(
        ['step', 'seconds'],
        [
          ['intraday positions squared off, their orders filled', (squareOffMillis / 1000).toFixed(1)],
          ['orders lapsed, contract notes booked, shares and money settled', (rollMillis / 1000).toFixed(1)],
          [`both (wanted: ${MOST_SECONDS} or less; ${seconds <= MOST_SECONDS ? 'met' : '**not met**'})`, seconds.toFixed(1)],
        ],
      ),
    ].join('\n');
  } finally {
    await remove();
  }
}
