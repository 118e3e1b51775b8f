import { storedValue } from './stored-value';

export type Locale = 'en' | 'hi';
type Palette = 'green-red' | 'blue-orange';

export const LOCALES: readonly Locale[] = ['en', 'hi'];
export const PALETTES: readonly Palette[] = ['green-red', 'blue-orange'];

export const localePreference = storedValue<Locale>('sauda.locale', 'en', (raw) =>
  LOCALES.includes(raw as Locale),
);

export const palettePreference = storedValue<Palette>('sauda.palette', 'green-red', (raw) =>
  PALETTES.includes(raw as Palette),
);
