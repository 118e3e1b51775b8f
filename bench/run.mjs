// node bench/run.mjs [NAME...]: runs the measurements and writes them to bench/results-<date>.md, or if not all were asked
// for to bench/results-<date>-<names>.md.
// Started by ./sauda bench, which builds the server and gives JAVA and SAUDA_JAVA_OPTIONS.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../scripts/server.mjs';
import { aws } from './aws.mjs';
import { faults } from './faults.mjs';
import { http } from './http.mjs';
import { large } from './large.mjs';
import { machine } from './measure.mjs';
import { micro } from './micro.mjs';
import { nodes } from './nodes.mjs';
import { roll } from './roll.mjs';
import { start } from './start.mjs';
import { stream } from './stream.mjs';

const measurements = { micro, http, start, large, roll, stream, aws, faults, nodes };
const all = Object.keys(measurements);
const names = process.argv.length > 2 ? process.argv.slice(2) : all;
const unknown = names.filter((name) => !(name in measurements));
if (unknown.length > 0) {
  console.error(`sauda: no measurement '${unknown[0]}': there are ${all.join(', ')}`);
  process.exit(2);
}

const today = new Date().toISOString().slice(0, 10);
const commit = execFileSync('git', ['describe', '--always', '--dirty'], { cwd: ROOT, encoding: 'utf8' }).trim();
const parts = [
  `# Measurements of ${today}`,
  `\`./sauda bench ${names.join(' ')}\` at ${commit}, on ${machine()}. Server on core 0, load on core 1, rate limits off.`,
];
// Some of them do not overwrite what a run of all has found.
const some = all.every((name) => names.includes(name)) ? '' : `-${names.join('-')}`;
const file = path.join(ROOT, `bench/results-${today}${some}.md`);
for (const name of names) {
  console.log(`== ${name}`);
  parts.push(await measurements[name]());
  // Written as far as it goes, so that a measurement that fails takes none of those before it with it.
  await writeFile(file, `${parts.join('\n\n')}\n`);
}
console.log(`\n${parts.slice(2).join('\n\n')}\n\nWritten to ${path.relative(ROOT, file)}`);
