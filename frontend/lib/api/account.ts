import { answerOf, client } from './client';
import type { Credentials } from './types';

/** Who is signed in, and what belongs to the person rather than to one market. */

export async function fetchSession() {
  return answerOf(client.GET('/auth/verify'));
}

export async function signIn(credentials: Credentials) {
  return answerOf(client.POST('/auth/login', { body: credentials }));
}

export async function register(credentials: Credentials) {
  return answerOf(client.POST('/auth/register', { body: credentials }));
}

export async function enterAsGuest() {
  return answerOf(client.POST('/auth/guest'));
}

export async function signOut() {
  return answerOf(client.POST('/auth/logout'));
}

export async function changePassword(currentPassword: string, newPassword: string) {
  return answerOf(client.POST('/auth/password', { body: { currentPassword, newPassword } }));
}

export async function fetchSessions() {
  const answer = await answerOf(client.GET('/auth/sessions'));
  return answer.items;
}

export async function revokeSession(id: string) {
  return answerOf(client.DELETE('/auth/sessions/{id}', { params: { path: { id } } }));
}

export async function resetAccount() {
  return answerOf(client.POST('/account/reset'));
}

/** Guests have no password and leave it empty. */
export async function deleteAccount(password: string) {
  return answerOf(client.DELETE('/account', { body: password === '' ? {} : { password } }));
}

export async function fetchWatchlists() {
  const answer = await answerOf(client.GET('/watchlists'));
  return answer.items;
}

export async function saveWatchlist(id: string, name: string, symbols: string[]) {
  return answerOf(
    client.PUT('/watchlists/{id}', { params: { path: { id } }, body: { name, symbols } }),
  );
}
