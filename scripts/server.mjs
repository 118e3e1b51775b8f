// Starting and stopping the packaged server from scripts and tests: on free ports, with data of its own.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const APP = path.join(ROOT, 'backend/target/quarkus-app/quarkus-run.jar');

/**
 * A port nobody listens on at this moment. It is below those that the system gives to outgoing connections: of two
 * servers that are started together the first one's might take the second one's port.
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    const server = createServer();
    const outcome = once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.listen(port, '127.0.0.1');
    if (await outcome) {
      server.close();
      await once(server, 'close');
      return port;
    }
  }
}

/** A new empty folder that `remove` deletes. */
export async function temporaryFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'sauda-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Free ports, a data folder below `folder`, only the simulated market, and no limits on the number of requests. */
export async function ownSettings(folder, more = {}) {
  return {
    API_PORT: String(await freePort()),
    UI_PORT: String(await freePort()),
    DATA_DIR: path.join(folder, 'data'),
    MARKETS: 'sim',
    API_RATE_LIMIT: '0',
    ORDER_RATE_LIMIT: '0',
    ...more,
  };
}

/** The environment of a server: the caller's own, without settings that would leak into a test. */
export function environment(settings) {
  const inherited = { ...process.env };
  for (const name of Object.keys(inherited)) {
    if (/^(QUARKUS_|REPLAY_|SIM_|DATA_DIR|MARKETS|DEFAULT_MARKET|SECRET_KEY|HOST$|USE_AWS|AWS_|DYNAMODB_|SNS_|WEBHOOK_|OTEL_|TRACE_)/.test(name)) delete inherited[name];
  }
  return { ...inherited, MALLOC_ARENA_MAX: '2', ENVIRONMENT: 'development', ...settings };
}

/** The command line of the server. JAVA and SAUDA_JAVA_OPTIONS (an option on each line) come from ./sauda. */
export function command(options = javaOptions()) {
  return [process.env.JAVA ?? 'java', ...options, '-jar', APP];
}

function javaOptions() {
  return (process.env.SAUDA_JAVA_OPTIONS ?? '--enable-native-access=ALL-UNNAMED').split('\n').filter(Boolean);
}

/**
 * Starts a server and waits until it is ready.
 *
 * @param settings environment variables of the server; UI_PORT and DATA_DIR must be among them
 * @param prefix   words put before the command, such as `taskset -c 0`
 * @param apiPort  where the API will be, if API_PORT is not among the settings
 */
export async function startServer(settings, { prefix = [], options, readySeconds = 60, cwd = ROOT, apiPort } = {}) {
  const [program, ...words] = [...prefix, ...command(options)];
  const began = performance.now();
  const child = spawn(program, words, {
    cwd,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk) => {
    output = (output + chunk).slice(-20_000);
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
  const server = {
    api: `http://127.0.0.1:${apiPort ?? settings.API_PORT}`,
    ui: `http://127.0.0.1:${settings.UI_PORT}`,
    pid: child.pid,
    ended,
    output: () => output,
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
  const gaveUp = ended.then(({ code, signal }) => {
    throw new Error(`the server ended at start (${signal ?? code}):\n${output}`);
  });
  gaveUp.catch(() => {});
  try {
    await Promise.race([ready(`${server.api}/health/ready`, readySeconds), gaveUp]);
  } catch (problem) {
    child.kill('SIGKILL');
    throw problem;
  }
  server.startMillis = performance.now() - began;
  return server;
}

async function ready(url, seconds) {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const status = await fetch(url).then(
      (response) => response.body?.cancel().then(() => response.status) ?? response.status,
      () => 0,
    );
    if (status === 200) return;
    if (performance.now() > deadline) throw new Error(`${url} was not ready within ${seconds} s (last answer ${status})`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Runs a command line with the server's settings to its end. */
export async function runToEnd(words, settings, { seconds = 60, cwd = ROOT, input = '' } = {}) {
  const child = spawn(words[0], words.slice(1), { cwd, env: environment(settings), stdio: 'pipe' });
  child.stdin.on('error', () => {}); // it may end without reading
  child.stdin.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  // Asked first, so that it can end what it started.
  const asked = setTimeout(() => child.kill('SIGTERM'), seconds * 1000);
  const forced = setTimeout(() => child.kill('SIGKILL'), (seconds + 10) * 1000);
  const [code, signal] = await once(child, 'close');
  clearTimeout(asked);
  clearTimeout(forced);
  return { code, signal, stdout, stderr };
}
