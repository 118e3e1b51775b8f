import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';

/**
 * The build is a static export that the Java process serves. In development the pages come from
 * `next dev` instead, and `/api` is passed on to the API port so that the UI still calls its own origin.
 */
export default function config(phase: string): NextConfig {
  const shared: NextConfig = {
    reactStrictMode: true,
    poweredByHeader: false,
    images: { unoptimized: true },
    turbopack: {
      // Sentences are compiled while building; what formats them then needs no parser.
      rules: {
        '**/messages/*/*.json': { loaders: ['./scripts/compile-messages.cjs'], as: '*.js' },
      },
      resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
    },
  };
  if (phase === PHASE_DEVELOPMENT_SERVER) {
    const api = process.env.SAUDA_API_URL ?? 'http://127.0.0.1:4000';
    return {
      ...shared,
      rewrites: async () => [{ source: '/api/:path*', destination: `${api}/:path*` }],
    };
  }
  return { ...shared, output: 'export' };
}
