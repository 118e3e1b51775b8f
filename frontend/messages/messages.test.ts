import { describe, expect, it } from 'vitest';
import en from './en';
import hi from './hi';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') {
      found.set(here, value);
    } else {
      for (const [inner, text] of leaves(value, here)) {
        found.set(inner, text);
      }
    }
  }
  return found;
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe('messages', () => {
  const english = leaves(en);
  const hindi = leaves(hi);

  it('say everything in both languages', () => {
    expect([...hindi.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('fill in the same figures in both languages', () => {
    const differing = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(hindi.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('leave nothing empty', () => {
    const empty = [...english, ...hindi].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });
});
