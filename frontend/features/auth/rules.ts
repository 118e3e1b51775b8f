/** The server's rules for names and passwords, told before it has to refuse. */

export function acceptsUsername(username: string): boolean {
  return /^[A-Za-z0-9._-]{3,32}$/.test(username);
}

export function acceptsPassword(password: string): boolean {
  const characters = [...password].length;
  return characters >= 8 && characters <= 128;
}

export type Strength = 'none' | 'weak' | 'fair' | 'good' | 'strong';

export const STRENGTHS: readonly Strength[] = ['none', 'weak', 'fair', 'good', 'strong'];

/**
 * A rough guess at how long a password would hold: length counts most, variety of characters helps,
 * repetition and the username inside it do not.
 */
export function strengthOf(password: string, username: string): Strength {
  if (!acceptsPassword(password)) {
    return 'none';
  }
  const lower = password.toLowerCase();
  const distinct = new Set(lower).size;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password));
  const holdsName = username.length >= 3 && lower.includes(username.toLowerCase());
  const useful = Math.min(password.length, distinct * 2) - (holdsName ? username.length : 0);
  const score = useful + kinds.length * 2;
  if (score < 13) {
    return 'weak';
  }
  if (score < 17) {
    return 'fair';
  }
  return score < 22 ? 'good' : 'strong';
}

/** Where to go after signing in: only a path of this site, whatever the address bar says. */
export function destinationOf(search: string): string {
  const next = new URLSearchParams(search).get('next');
  return next && /^\/(?![/\\])/.test(next) ? next : '/dashboard';
}
