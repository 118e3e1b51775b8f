import { storedValue } from '@/lib/preferences/stored-value';

/**
 * Whether somebody has signed in from this browser and not out again. The cookie itself cannot be
 * read here; the hint only spares a first visitor a question whose answer would be a 401.
 */
export const signedInHint = storedValue<'yes' | undefined>(
  'sauda.signedIn',
  undefined,
  (raw) => raw === 'yes',
);
