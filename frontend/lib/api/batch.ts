/**
 * Gathers single wishes that come close together into one request for all of them. Each wish is
 * answered with its own part, or undefined where the answer has none.
 */
export function batched<T>(
  fetchMany: (keys: string[]) => Promise<Record<string, T>>,
  { gatherMs, most }: { gatherMs: number; most: number },
): (key: string) => Promise<T | undefined> {
  let waiting = new Map<string, PromiseWithResolvers<T | undefined>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const wishes = waiting;
    waiting = new Map();
    fetchMany([...wishes.keys()]).then(
      (answers) => {
        for (const [key, wish] of wishes) {
          wish.resolve(answers[key]);
        }
      },
      (error: unknown) => {
        for (const wish of wishes.values()) {
          wish.reject(error);
        }
      },
    );
  };

  return (key) => {
    const known = waiting.get(key);
    if (known) {
      return known.promise;
    }
    const wish = withResolvers<T | undefined>();
    waiting.set(key, wish);
    if (waiting.size >= most) {
      flush();
    } else {
      timer ??= setTimeout(flush, gatherMs);
    }
    return wish.promise;
  };
}

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: unknown) => void;
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
