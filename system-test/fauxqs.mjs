// SNS and SQS of one process on a port of the loopback address: says where, and runs until its input ends.
// By itself fauxqs would listen on every address, so only its app is used. Needs Node.js 22.5: see sns.mjs.
import { buildApp } from 'fauxqs';

const app = buildApp({ logger: false, defaultRegion: 'ap-south-1', host: '127.0.0.1' });
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2] ?? 0) });
console.log(`http://127.0.0.1:${app.server.address().port}`);
process.stdin.resume().on('end', () => process.exit(0));
