// A trader of a running server, as a script would be one.
import assert from 'node:assert/strict';

/** Signs up and stays signed in. */
export async function register(api, username, password) {
  return signIn(api, '/auth/register', 201, { username, password });
}

/** Signs in as a trader who exists. */
export async function login(api, username, password) {
  return signIn(api, '/auth/login', 200, { username, password });
}

async function signIn(api, path, expected, credentials) {
  const response = await post(api + path, credentials);
  assert.equal(response.status, expected, `${path} of ${credentials.username}: ${response.text}`);
  return new Trader(credentials.username, response.cookie);
}

export class Trader {
  constructor(username, cookie) {
    this.username = username;
    this.cookie = cookie;
  }

  get(api, path) {
    return request(api + path, { headers: { Cookie: this.cookie } });
  }

  post(api, path, body, headers = {}) {
    return post(api + path, body, { Cookie: this.cookie, ...headers });
  }

  buy(api, symbol, quantity, key) {
    return this.post(api, '/trade/buy', { symbol, quantity }, key ? { 'Idempotency-Key': key } : {});
  }

  async portfolio(api) {
    const response = await this.get(api, '/portfolio/');
    assert.equal(response.status, 200, response.text);
    return response.body;
  }

  /** Every order, oldest first, over as many pages as there are. */
  async orders(api) {
    const all = [];
    let cursor = '';
    do {
      const response = await this.get(api, `/orders?limit=500${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      assert.equal(response.status, 200, response.text);
      all.push(...response.body.items);
      cursor = response.body.nextCursor;
    } while (cursor);
    return all.reverse();
  }
}

function post(url, body, headers = {}) {
  return request(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function request(url, init) {
  const response = await fetch(url, init);
  const text = await response.text();
  return {
    status: response.status,
    text,
    body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined,
    cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
  };
}

/** Whole paise of a rupee number with at most two decimals. */
export function paise(rupees) {
  return Math.round(rupees * 100);
}
