// How long the server takes from the start of java to its first good answer, and what it holds when idle.
import { ownSettings, startServer, temporaryFolder } from '../scripts/server.mjs';
import { median, residentMegabytes, sleep, table } from './measure.mjs';

const RUNS = 5;
const IDLE_SECONDS = 60;

export async function start() {
  const { folder, remove } = await temporaryFolder();
  try {
    const cached = process.env.SAUDA_JAVA_OPTIONS.split('\n').filter(Boolean);
    const plain = cached.filter((option) => !option.startsWith('-XX:AOTCache='));
    const quick = await startTimes(folder, cached);
    const slow = await startTimes(folder, plain);
    const idle = await idleMegabytes(folder, cached);
    const met = (yes) => (yes ? 'yes' : '**no**');
    return [
      '### Start and memory',
      '',
      table(
        ['what', 'measured', 'wanted', 'met'],
        [
          ['first 200 with the start-up cache', `${quick} ms`, '4,000 ms', met(quick <= 4000)],
          ['first 200 without it', `${slow} ms`, '4,000 ms', met(slow <= 4000)],
          [`resident memory after ${IDLE_SECONDS} s idle`, `${idle} MB`, '230 MB', met(idle <= 230)],
        ],
      ),
      '',
      `Median of ${RUNS} starts on both cores, from the start of \`java\` to the first 200 of \`/health/ready\`.`,
    ].join('\n');
  } finally {
    await remove();
  }
}

async function startTimes(folder, options) {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const server = await startServer(await ownSettings(folder), { options });
    times.push(server.startMillis);
    await server.stop();
  }
  return Math.round(median(times));
}

async function idleMegabytes(folder, options) {
  const server = await startServer(await ownSettings(folder), { options });
  await sleep(IDLE_SECONDS);
  const megabytes = residentMegabytes(server.pid);
  await server.stop();
  return Math.round(megabytes);
}
