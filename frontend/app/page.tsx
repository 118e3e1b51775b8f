'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { signedInHint } from '@/lib/session/hint';

/** The desk is the front page of whoever is signed in; everyone else starts by signing in. */
export default function HomePage() {
  const router = useRouter();
  useEffect(() => router.replace(signedInHint.get() ? '/dashboard' : '/login'), [router]);
  return null;
}
