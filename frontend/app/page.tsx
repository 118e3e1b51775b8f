'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** The desk is the front page; whoever is not signed in is sent on from there. */
export default function HomePage() {
  const router = useRouter();
  useEffect(() => router.replace('/dashboard'), [router]);
  return null;
}
