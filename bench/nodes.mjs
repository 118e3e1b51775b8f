// Two programs on one pair of tables: the long form of system-test/nodes.test.mjs, with its times.
import { buysOfOneAccount, killOne, samePrices, startNodes } from '../system-test/nodes.mjs';
import { table } from './measure.mjs';

const BUYS = 2_000;
const TRADERS = 200;
const STORM_MILLIS = 30_000;

export async function nodes() {
  const running = await startNodes();
  try {
    const prices = await samePrices(running);
    const one = await buysOfOneAccount(running, BUYS);
    const { takeover, orders } = await killOne(running, TRADERS, STORM_MILLIS);
    await running.verify();
    return [
      '### Two nodes on one pair of tables',
      '',
      table(
        ['what', 'found'],
        [
          ['ticks seen on both nodes, all at the same price', prices],
          [`${BUYS} buys of one account at once, half on each node`, `${(one.millis / 1000).toFixed(1)} s; ${one.filled} filled, ${one.refused} refused`],
          [`orders of ${TRADERS} accounts on both nodes, with kill -9 of one`, orders],
          ['seconds until the other looked after everything', takeover.toFixed(1)],
          ['acknowledged orders lost, orders doubled, accounts overspent, books not proved', 'none (the run fails otherwise)'],
        ],
      ),
    ].join('\n');
  } finally {
    await running.stop();
  }
}
