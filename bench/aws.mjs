// Orders a second on DynamoDB Local against a bare loop of the same transactions, in one run, and requests for each order.
import { startDynamo } from '../system-test/dynamo.mjs';
import { median, SERVER_CORE, table } from './measure.mjs';
import { measureWith } from './programs.mjs';

const ROUNDS = 5;
const ACCOUNTS = 16;
const ORDERS = 30;
const WANTED = 0.75;

export async function aws() {
  const dynamo = await startDynamo();
  try {
    const { bare, ours, requestsPerOrder } = await measureWith(
      ['taskset', '-c', SERVER_CORE],
      'in.sauda.trading.OrderRate',
      [dynamo.endpoint, ROUNDS, ACCOUNTS, ORDERS],
    );
    const ratio = median(ours.map((rate, round) => rate / bare[round]));
    const met = (yes) => (yes ? 'yes' : '**no**');
    return [
      '### Orders on DynamoDB',
      '',
      table(
        ['what', 'measured', 'wanted', 'met'],
        [
          ['plain buys with a key, each answered when it is kept', `${median(ours)}/s`, '', ''],
          ['the same transactions in a bare loop', `${median(bare)}/s`, '', ''],
          ['the first over the second, median of the rounds', ratio.toFixed(2), String(WANTED), met(ratio >= WANTED)],
          ['requests to DynamoDB for an order', requestsPerOrder.toFixed(3), '1.2', met(requestsPerOrder <= 1.2)],
        ],
      ),
      '',
      `${ACCOUNTS} accounts, each with one order under way at a time, ${ACCOUNTS * ORDERS} orders a round, ${ROUNDS} rounds of both in turns`,
      `after one that is not counted (orders/s by round: ${ours.join(', ')}; bare: ${bare.join(', ')}). DynamoDB Local sets the pace:`,
      'nothing is said of DynamoDB itself.',
    ].join('\n');
  } finally {
    await dynamo.stop();
  }
}
