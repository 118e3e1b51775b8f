'use client';

import dynamic from 'next/dynamic';
import { useTheme } from 'next-themes';
import type { CSSProperties } from 'react';

const Toaster = dynamic(() => import('sonner').then((module) => module.Toaster), { ssr: false });

/** The house's colours in the names that the toaster knows. */
const LOOK = {
  fontFamily: 'inherit',
  '--normal-bg': 'var(--surface-raised)',
  '--normal-border': 'var(--line-strong)',
  '--normal-text': 'var(--text)',
} as CSSProperties;

export function Toasts() {
  const { resolvedTheme } = useTheme();
  return (
    <Toaster
      theme={resolvedTheme === 'light' ? 'light' : 'dark'}
      position="bottom-right"
      offset={{ bottom: 20, right: 20 }}
      mobileOffset={{ bottom: 76 }}
      closeButton
      style={LOOK}
    />
  );
}
