import { useSyncExternalStore } from 'react';

/**
 * A value kept in the browser's local storage and shared by every component and tab that reads it.
 * Storage that is full or forbidden only costs the memory of the choice, not the choice itself.
 */
interface StoredValue<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function storedValue<T extends string | undefined>(
  key: string,
  fallback: T,
  accepts: (raw: string) => boolean,
): StoredValue<T> {
  const listeners = new Set<() => void>();
  let value: T | undefined;
  let loaded = false;

  const load = () => {
    if (loaded || typeof window === 'undefined') {
      return;
    }
    loaded = true;
    const raw = readStorage(key);
    value = raw !== null && accepts(raw) ? (raw as T) : undefined;
    window.addEventListener('storage', (event) => {
      if (event.key === key) {
        value =
          event.newValue !== null && accepts(event.newValue) ? (event.newValue as T) : undefined;
        announce();
      }
    });
  };
  const announce = () => {
    for (const listener of listeners) {
      listener();
    }
  };

  return {
    get() {
      load();
      return value ?? fallback;
    },
    set(next) {
      load();
      value = next;
      writeStorage(key, next);
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The current value; during the prerendered first paint it is `initial`. */
export function useStoredValue<T>(stored: StoredValue<T>, initial: T): T {
  return useSyncExternalStore(stored.subscribe, stored.get, () => initial);
}

function readStorage(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeStorage(key: string, value: string | undefined): void {
  try {
    if (value === undefined) {
      window.localStorage.removeItem(key);
    } else {
      window.localStorage.setItem(key, value);
    }
  } catch {
    // The choice still holds until the page is closed.
  }
}
