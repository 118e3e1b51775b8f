/**
 * Measures what a browser must fetch before a page can be used: every script a page of the export
 * names, compressed as the server sends it. Fails when a page is above the budget.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const OUT = new URL('../out', import.meta.url).pathname;
const BUDGET_KB = Number(process.env.SAUDA_JS_BUDGET_KB ?? 230);

if (!existsSync(OUT)) {
  console.error('There is no out/ yet: run `npm run build` first.');
  process.exit(2);
}

const sizes = new Map();

function gzipped(path) {
  if (!sizes.has(path)) {
    sizes.set(path, gzipSync(readFileSync(join(OUT, path)), { level: 9 }).length);
  }
  return sizes.get(path);
}

/** Scripts for browsers without modules are never fetched by a modern one. */
function scriptsOf(html) {
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  return new Set(
    tags.filter((tag) => !/\bnomodule\b/i.test(tag)).map((tag) => tag.match(/\bsrc="([^"?]+)/)[1]),
  );
}

const pages = readdirSync(OUT, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.html'))
  .map((path) => {
    const scripts = scriptsOf(readFileSync(join(OUT, path), 'utf8'));
    const bytes = [...scripts].reduce((sum, script) => sum + gzipped(script), 0);
    return { path, kB: bytes / 1000 };
  })
  .sort((one, other) => other.kB - one.kB);

let failed = false;
for (const { path, kB } of pages) {
  const over = kB > BUDGET_KB;
  failed ||= over;
  console.log(`${kB.toFixed(1).padStart(7)} kB  ${path}${over ? `  above ${BUDGET_KB} kB` : ''}`);
}
process.exit(failed ? 1 : 0);
