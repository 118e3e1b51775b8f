// Runs a command against a packaged server of its own: node with-server.mjs COMMAND ARGUMENTS...
// The command finds it through SAUDA_UI_URL and SAUDA_API_URL; with recorded bars at hand there is a replay market.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ownSettings, ROOT, startServer, temporaryFolder } from './server.mjs';

const shared = process.env.SAUDA_SHARED ?? path.join(ROOT, '../shared');
const bars = path.join(shared, 'data/minute_bars');
const replay = existsSync(bars)
  ? { MARKETS: 'sim,replay', REPLAY_DIR: bars, REPLAY_START: '2026-06-01', SAUDA_REPLAY: 'yes' }
  : {};
if (!existsSync(bars)) console.log('no ../shared/data: the journeys on recorded prices are skipped');

const { folder, remove } = await temporaryFolder();
const server = await startServer(await ownSettings(folder, replay));
let command;
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => command?.kill(signal));

let code = 1;
try {
  const [program, ...words] = process.argv.slice(2);
  command = spawn(program, words, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, SAUDA_UI_URL: server.ui, SAUDA_API_URL: server.api, ...(replay.SAUDA_REPLAY ? { SAUDA_REPLAY: 'yes' } : {}) },
  });
  [code] = await once(command, 'close');
} finally {
  await server.stop();
  if (code !== 0) console.log(`the end of the server's log:\n${server.output().slice(-6000)}`);
  await remove();
}
process.exit(code ?? 1);
