import { describe, expect, it } from 'vitest';
import { acceptsPassword, acceptsUsername, destinationOf, strengthOf } from './rules';

describe('rules for signing up', () => {
  it('take the names the server takes', () => {
    expect(acceptsUsername('asha.s_1-x')).toBe(true);
    for (const bad of ['ab', 'a b c', 'é-clair', 'x'.repeat(33), '']) {
      expect(acceptsUsername(bad)).toBe(false);
    }
  });

  it('count the characters of a password, not its code units', () => {
    expect(acceptsPassword('1234567')).toBe(false);
    expect(acceptsPassword('12345678')).toBe(true);
    expect(acceptsPassword('📈'.repeat(7))).toBe(false);
    expect(acceptsPassword('x'.repeat(129))).toBe(false);
  });

  it('rank passwords by length and variety', () => {
    expect(strengthOf('short', 'asha')).toBe('none');
    expect(strengthOf('aaaaaaaaaaaa', 'asha')).toBe('weak');
    expect(strengthOf('monsoon7', 'asha')).toBe('weak');
    expect(strengthOf('monsoon42A', 'asha')).toBe('fair');
    expect(strengthOf('correct horse battery staple', 'asha')).toBe('strong');
    expect(strengthOf('asha-verma-1990', 'asha-verma-')).toBe('weak');
  });
});

describe('destinationOf', () => {
  it('goes back to where the reader came from', () => {
    expect(destinationOf('?next=%2Fstocks%2FM%2526M.NS')).toBe('/stocks/M%26M.NS');
    expect(destinationOf('')).toBe('/dashboard');
  });

  it('never leaves the site', () => {
    for (const bad of ['//evil.test', 'https://evil.test', '/\\evil.test', 'javascript:alert(1)']) {
      expect(destinationOf(`?next=${encodeURIComponent(bad)}`)).toBe('/dashboard');
    }
  });
});
