import { formatPercent } from '@/lib/money/format-inr';
import type { Slice } from '@/lib/portfolio/allocation';
import { cn } from '@/lib/ui/cn';

const COLOURS = [
  'var(--ring-1)',
  'var(--ring-2)',
  'var(--ring-3)',
  'var(--ring-4)',
  'var(--ring-5)',
  'var(--ring-6)',
  'var(--ring-7)',
];
const RADIUS = 42;
const LENGTH = 2 * Math.PI * RADIUS;
const GAP = 1.6;

interface AllocationRingProps {
  slices: readonly Slice[];
  nameOf: (key: string) => string;
  caption: string;
  headline: string;
  className?: string;
}

/** Parts of a whole as a ring with its legend; the legend carries the figures, the ring is drawn for the eye. */
export function AllocationRing({
  slices,
  nameOf,
  caption,
  headline,
  className,
}: AllocationRingProps) {
  let before = 0;
  const arcs = slices.map((slice, place) => {
    const start = before;
    before += slice.percent;
    return { ...slice, start, colour: colourOf(slice.key, place) };
  });
  return (
    <div
      className={cn('flex flex-wrap items-center gap-x-8 gap-y-4 max-sm:justify-center', className)}
    >
      <div className="relative size-36 shrink-0">
        <svg viewBox="0 0 100 100" className="size-full -rotate-90" aria-hidden="true">
          <circle cx="50" cy="50" r={RADIUS} fill="none" stroke="var(--line)" strokeWidth="11" />
          {arcs.map(({ key, percent, start, colour }) => (
            <circle
              key={key}
              cx="50"
              cy="50"
              r={RADIUS}
              fill="none"
              stroke={colour}
              strokeWidth="11"
              strokeDasharray={`${Math.max(0, (percent / 100) * LENGTH - GAP)} ${LENGTH}`}
              strokeDashoffset={(-start / 100) * LENGTH}
            />
          ))}
        </svg>
        <div className="absolute inset-0 flex flex-col items-center justify-center text-center">
          <span className="text-[0.6875rem] text-muted">{caption}</span>
          <span className="text-sm font-semibold">{headline}</span>
        </div>
      </div>
      <ul className="grid min-w-0 flex-[1_1_15rem] grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] gap-x-10 gap-y-2 text-xs">
        {arcs.map(({ key, percent, colour }) => (
          <li key={key} className="flex items-center gap-2">
            <span className="size-2 shrink-0 rounded-full" style={{ background: colour }} />
            <span className="min-w-0 grow truncate text-muted">{nameOf(key)}</span>
            <span className="figures font-medium">{formatPercent(percent, { plus: false })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function colourOf(key: string, place: number): string {
  if (key === 'cash' || key === 'other') {
    return key === 'cash' ? 'var(--ring-cash)' : 'var(--ring-other)';
  }
  return COLOURS[place % COLOURS.length] ?? 'var(--ring-other)';
}
