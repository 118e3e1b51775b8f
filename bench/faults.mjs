// Traders who ask until they are answered, through lost answers, throttles, conflicts and an outage of half a minute.
import { table } from './measure.mjs';
import { measureWith } from './programs.mjs';

const TRADERS = 12;
const ORDERS = 30;
const OUTAGE_SECONDS = 30;

export async function faults() {
  const seed = Date.now() % 100_000;
  const found = await measureWith([], 'in.sauda.trading.StormyTrading', [TRADERS, ORDERS, OUTAGE_SECONDS, seed]);
  return [
    '### Orders while DynamoDB fails',
    '',
    `Two programs on one pair of tables; ${TRADERS} traders buy at both, ${ORDERS} times each, with money for two thirds of it. Of the requests`,
    `to DynamoDB one answer in ten is lost, one in ten is throttled and one transaction in twenty conflicts; for ${OUTAGE_SECONDS} s in the middle no answer`,
    `comes at all, first with and then without the request being done. On both cores (seed ${seed}).`,
    '',
    table(
      ['what', 'found'],
      [
        ['orders placed, of which there was no money for', `${found.orders}, ${found.refused}`],
        ['acknowledged orders lost, orders doubled, accounts overspent, books not proved', 'none (the run fails otherwise)'],
        ['requests to DynamoDB', found.requests],
        ['seconds', found.seconds],
        ['asked again since', Object.entries(found.unanswered).map(([why, count]) => `${why} ${count}`).join(', ')],
      ],
    ),
  ].join('\n');
}
