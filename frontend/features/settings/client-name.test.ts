import { expect, it } from 'vitest';
import { clientName } from './client-name';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

it('names browsers, programs, and nothing', () => {
  expect(clientName(CHROME)).toBe('Chrome, Linux');
  expect(clientName(CHROME.replace('Safari/537.36', 'Safari/537.36 Edg/140.0'))).toBe(
    'Edge, Linux',
  );
  expect(clientName('curl/8.5.0')).toBe('curl');
  expect(clientName('  ')).toBeUndefined();
});
