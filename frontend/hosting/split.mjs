// Makes the exported pages fit for a host that only knows files: node hosting/split.mjs [FROM [TO]]
//
// The export has the page of one placeholder in the place of a share's name, which the Java server fills in. A host of
// files cannot do that, so that every share and index of the catalogue gets its own copy here. FROM (out) becomes TO
// (out-split) and is gone then: it may have been built for another API than ./sauda serves.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PLACEHOLDER = '__SYMBOL__';
const CATALOGUE = new URL('../../backend/src/main/resources/', import.meta.url);
const LISTS = [
  ['instruments.csv', 'symbol'],
  ['indices.csv', 'symbol'],
  ['aliases.csv', 'old_symbol'],
];

/** Every symbol that has a page: shares, indices, and names that a share used to have. */
export async function symbols() {
  const lists = await Promise.all(LISTS.map(([file, column]) => columnOf(file, column)));
  return [...new Set(lists.flat())];
}

async function columnOf(file, column) {
  const text = await readFile(new URL(file, CATALOGUE), 'utf8');
  const [header, ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const at = header.split(',').indexOf(column);
  // Nothing before the symbols is quoted, so that a comma always parts two columns.
  return rows.map((row) => row.split(',')[at]);
}

/** Turns the export `from` into the folder `to`; how many pages of shares it has. */
export async function split(from, to) {
  const stocks = path.join(from, 'stocks');
  const names = (await readdir(stocks, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(stocks, path.join(entry.parentPath, entry.name)))
    .filter((name) => name.startsWith(PLACEHOLDER));
  if (!names.includes(`${PLACEHOLDER}.html`)) throw new Error(`${from} is no export of the pages`);
  const pages = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(stocks, name), 'utf8')]),
  );
  const all = await symbols();
  for (const symbol of all) {
    await mkdir(path.join(stocks, symbol), { recursive: true });
    for (const [name, text] of pages) {
      const file = path.join(stocks, name.replace(PLACEHOLDER, symbol));
      await writeFile(file, text.replaceAll(PLACEHOLDER, encodeURIComponent(symbol)));
    }
  }
  await Promise.all(names.map((name) => rm(path.join(stocks, name))));
  await rm(path.join(stocks, PLACEHOLDER), { recursive: true, force: true });
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
  return all.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [from = 'out', to = 'out-split'] = process.argv.slice(2);
  console.log(`${to}: the pages, with ${await split(from, to)} of shares and indices`);
}
