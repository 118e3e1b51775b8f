// A trader's own events over Server-Sent Events, as a browser would hear them.

/** Listens; `events` grows as they come. */
export async function listen(api, trader, symbols = 'TCS.NS') {
  const ending = new AbortController();
  const response = await fetch(`${api}/stream/sse?symbols=${symbols}`, {
    // Without an origin a script would hear quotes only.
    headers: { Cookie: trader.cookie, Origin: api },
    signal: ending.signal,
  });
  const events = [];
  const done = read(response.body, events).catch(() => {});
  return {
    events,
    close: () => {
      ending.abort();
      return done;
    },
  };
}

async function read(body, events) {
  let rest = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n\n');
    rest = parts.pop();
    for (const part of parts) {
      const data = part.split('\n').find((line) => line.startsWith('data:'));
      const message = data && JSON.parse(data.slice(5));
      if (message?.eventId) events.push(message);
    }
  }
}
