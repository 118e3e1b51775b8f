// Programs among the server's tests that measure something. SAUDA_TEST_CLASSPATH comes from ./sauda bench.
import { runToEnd } from '../scripts/server.mjs';

const MOST_SECONDS = 1800;

/** Runs `program` on DynamoDB Local's keys to its end; its last line is JSON. */
export async function measureWith(prefix, program, words) {
  const { code, stdout, stderr } = await runToEnd(
    [
      ...prefix, process.env.JAVA ?? 'java', '--enable-native-access=ALL-UNNAMED', '-cp', process.env.SAUDA_TEST_CLASSPATH,
      program, ...words.map(String),
    ],
    { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    { seconds: MOST_SECONDS },
  );
  if (code !== 0) throw new Error(`${program} failed:\n${(stdout + stderr).slice(-5000)}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
