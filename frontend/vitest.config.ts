import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // A machine that also builds and serves takes its time; a test that hangs still ends.
    testTimeout: 20_000,
    include: ['{app,components,features,lib,messages,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
