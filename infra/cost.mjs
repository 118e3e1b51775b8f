// node infra/cost.mjs: what an account would cost a month, as docs/deploy-aws.md has it; reckoned from prices.json and from
// what is assumed here.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PRICES = JSON.parse(readFileSync(new URL('prices.json', import.meta.url), 'utf8'));
const HOURS = 730;
const DAYS = 30;
const SIZES = [100, 10_000, 1_000_000];

/** Of one user who is there on a day. writeUnits: 16 of a plain buy and 4 of the relay, as DynamoDbCostTest measures them. */
const ACTIVE = { share: 0.1, orders: 5, requests: 200, streamedGB: 1_800 * 2e-6, writeUnits: 20, readUnits: 1, orderGB: 6e-6 };
const TASK = { vcpu: 1, GB: 2, logGB: 1 };
const ZONES = 2;
const ALARMS = 12;
const RULES = 2;
const STORED_DAYS = 360;
/** Messages are received and deleted ten at a time, by each node. */
const QUEUE_REQUESTS_PER_MESSAGE = 0.2;

/** Two tasks up to 10,000 users, ten for a million: the busiest hour is three times the mean of eight. */
function tasks(users) {
  return users <= 10_000 ? 2 : 10;
}

/** Dollars a month by part. */
export function costs(users) {
  const active = users * ACTIVE.share * DAYS;
  const orders = active * ACTIVE.orders;
  const millionRequests = (active * ACTIVE.requests) / 1e6;
  const streamedGB = active * ACTIVE.streamedGB;
  const storedGB = users * ACTIVE.share * STORED_DAYS * ACTIVE.orders * ACTIVE.orderGB;
  const { fargate, nat, balancer, dynamodb, cloudfront, firewall, sns, sqs, watching } = PRICES;
  const nodes = tasks(users);
  return {
    Fargate: nodes * HOURS * (TASK.vcpu * fargate['vcpu hour'] + TASK.GB * fargate['GB hour']),
    'ways out (2) and their addresses': ZONES * HOURS * (nat.hour + nat['address hour']),
    'load balancer':
      HOURS * balancer.hour + (streamedGB / balancer['GB of a capacity unit']) * balancer['capacity unit hour'],
    'DynamoDB, requests':
      (orders * ACTIVE.writeUnits * dynamodb['million write units']) / 1e6 +
      millionRequests * ACTIVE.readUnits * dynamodb['million read units'],
    'DynamoDB, storage and recovery': storedGB * (dynamodb['GB month'] + dynamodb['recovery GB month']),
    'SNS, and SQS to wake the nodes':
      (orders / 1e6) *
      (sns['million messages'] + nodes * QUEUE_REQUESTS_PER_MESSAGE * sqs['million requests']),
    'CloudFront, traffic and requests':
      Math.max(0, streamedGB - cloudfront['free GB']) * cloudfront.GB +
      Math.max(0, millionRequests - cloudfront['free million requests']) * cloudfront['million requests'],
    firewall: firewall.list + RULES * firewall.rule + millionRequests * firewall['million requests'],
    'logs, alarms, secret, name':
      nodes * TASK.logGB * watching['log GB'] + ALARMS * watching.alarm + watching.secret + watching.zone,
  };
}

/** The table of the guide. */
export function costTable() {
  const columns = SIZES.map(costs);
  const sums = columns.map((column) => Object.values(column).reduce((sum, each) => sum + each, 0));
  const whole = (dollars) => Math.round(dollars).toLocaleString('en-US');
  const each = sums.map((sum, size) => (sum / SIZES[size]).toFixed(sum / SIZES[size] < 0.01 ? 3 : 2));
  const row = (name, cells) => `| ${[name, ...cells].join(' | ')} |`;
  return [
    row('', SIZES.map((users) => `${users.toLocaleString('en-US')} users`)),
    '|---|---:|---:|---:|',
    ...Object.keys(columns[0]).map((part) => row(part, columns.map((column) => whole(column[part])))),
    row('**a month**', sums.map((sum) => `**${whole(sum)}**`)),
    row('a user and month', each),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(costTable());
