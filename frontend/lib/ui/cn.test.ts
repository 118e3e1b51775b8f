import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { twMerge } from 'tailwind-merge';
import { describe, expect, it } from 'vitest';
import { cn } from './cn';

const ROOT = join(import.meta.dirname, '../..');

/** Every class name that stands in a component, without its variants, as far as quotes tell. */
function classNames(): string[] {
  const names = new Set<string>();
  for (const folder of ['app', 'components', 'features']) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true }).map(String)) {
      if (file.endsWith('.tsx') && !file.endsWith('.test.tsx')) {
        const source = readFileSync(join(ROOT, folder, file), 'utf8');
        for (const [, single, double] of source.matchAll(/'([^'\n]*)'|"([^"\n]*)"/g)) {
          for (const name of (single ?? double ?? '').split(' ')) {
            if (/^-?[a-z]+(-[\w.%()[\]/-]+)+$/.test(name)) {
              names.add(name);
            }
          }
        }
      }
    }
  }
  return [...names];
}

describe('cn', () => {
  it('leaves out what is false and joins the rest', () => {
    expect(cn('flex', false, undefined, ['gap-2'])).toBe('flex gap-2');
  });

  it('lets the caller win', () => {
    expect(cn('h-10 px-4 text-sm text-muted', 'h-11 text-text')).toBe(
      'px-4 text-sm h-11 text-text',
    );
    expect(cn('p-4 md:p-5', 'p-0')).toBe('md:p-5 p-0');
    expect(cn('size-9', 'h-11')).toBe('size-9 h-11');
    expect(cn('w-9 h-9', 'size-4')).toBe('size-4');
    expect(cn('border border-line', 'border-tint/45')).toBe('border border-tint/45');
  });

  it('takes nothing away that the full table would keep, for any two names used here', () => {
    const names = classNames().filter((name) => !name.startsWith('animate-'));
    expect(names.length).toBeGreaterThan(200);
    const lost: string[] = [];
    for (const own of names) {
      for (const given of names) {
        const both = `${own} ${given}`;
        if (cn(both) !== both && twMerge(both) === both) {
          lost.push(both);
        }
      }
    }
    expect(lost).toEqual([]);
  });
});
