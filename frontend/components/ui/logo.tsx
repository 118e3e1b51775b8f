import { useId } from 'react';
import { cn } from '@/lib/ui/cn';

/** The mark: a rising deal, an S drawn as two price steps. */
export function Logo({ className }: { className?: string }) {
  // A colouring of its own: one that belongs to a mark that is hidden would not be painted.
  const colours = useId();
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" className={cn('size-9', className)}>
      <defs>
        <linearGradient id={colours} x1="0" y1="1" x2="1" y2="0">
          <stop offset="0" stopColor="#5b8cff" />
          <stop offset="0.55" stopColor="#a78bfa" />
          <stop offset="1" stopColor="#4fd1b5" />
        </linearGradient>
      </defs>
      <rect width="36" height="36" rx="10" fill={`url(#${colours})`} />
      <path
        d="M10 25.5h8.2a4 4 0 0 0 4-4v0a4 4 0 0 0-4-4h-.4a4 4 0 0 1-4-4v0a4 4 0 0 1 4-4H26"
        fill="none"
        stroke="#0b1020"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
