'use client';

import dynamic from 'next/dynamic';
import { useTheme } from 'next-themes';

const Toaster = dynamic(() => import('sonner').then((module) => module.Toaster), { ssr: false });

export function Toasts() {
  const { resolvedTheme } = useTheme();
  return (
    <Toaster
      theme={resolvedTheme === 'light' ? 'light' : 'dark'}
      position="bottom-right"
      offset={{ bottom: 20, right: 20 }}
      mobileOffset={{ bottom: 76 }}
      closeButton
    />
  );
}
