// DynamoDB Local for tests of the packaged program.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Settings of a program that keeps everything there. */
export function onDynamo(dynamo) {
  return {
    USE_AWS: 'True',
    AWS_REGION: 'ap-south-1',
    AWS_ENDPOINT_URL: dynamo.endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
}

/** DynamoDB Local in a process of its own; it says its address in its first line and ends with its input. */
export async function startDynamo() {
  const classpath = process.env.SAUDA_TEST_CLASSPATH;
  assert.ok(classpath, 'SAUDA_TEST_CLASSPATH comes from ./sauda test');
  const child = spawn(
    process.env.JAVA ?? 'java',
    ['--enable-native-access=ALL-UNNAMED', '-cp', classpath, 'in.sauda.store.dynamodb.LocalDynamo'],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const ended = new Promise((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('http://')) {
      child.stdout.resume();
      return {
        endpoint: line,
        stop: () => {
          child.stdin.end();
          return ended;
        },
      };
    }
  }
  throw new Error('DynamoDB Local did not start');
}
