import type { Metadata } from 'next';
import { Suspense } from 'react';
import { NoteScreen } from '@/features/portfolio/note-screen';

export const metadata: Metadata = { title: 'Contract note' };

export default function NotePage() {
  // The day stands in the address, which an exported page does not know yet.
  return (
    <Suspense>
      <NoteScreen />
    </Suspense>
  );
}
