// The guide's table of costs is what the reckoning says.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { costs, costTable } from '../infra/cost.mjs';
import { ROOT } from '../scripts/server.mjs';

test('docs/deploy-aws.md has the table that node infra/cost.mjs prints', async () => {
  const guide = await readFile(path.join(ROOT, 'docs/deploy-aws.md'), 'utf8');
  assert.ok(guide.includes(`\n${costTable()}\n`), costTable());
});

test('who trades more pays more, and nothing is free of charge by mistake', () => {
  const [few, many] = [costs(10_000), costs(1_000_000)];
  for (const [part, dollars] of Object.entries(many)) {
    assert.ok(Number.isFinite(dollars) && dollars >= few[part] && dollars > 0, `${part}: ${dollars}`);
  }
});
