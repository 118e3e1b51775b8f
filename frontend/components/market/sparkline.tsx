import { cn } from '@/lib/ui/cn';

interface SparklineProps {
  points: readonly number[];
  /** The level the colour is measured against, usually the previous close; else the first point. */
  base?: number | null;
  className?: string;
}

const WIDTH = 72;
const HEIGHT = 24;

/** The day's path without axes: decoration beside the figures, so it is hidden from screen readers. */
export function Sparkline({ points, base, className }: SparklineProps) {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) {
    return <span aria-hidden="true" className={cn('block h-6 w-18', className)} />;
  }
  const low = Math.min(...points);
  const spread = Math.max(...points) - low || 1;
  const step = WIDTH / (points.length - 1);
  const path = points
    .map((value, index) => {
      const x = (index * step).toFixed(1);
      const y = (HEIGHT - 2 - ((value - low) / spread) * (HEIGHT - 4)).toFixed(1);
      return `${index === 0 ? 'M' : 'L'}${x} ${y}`;
    })
    .join('');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className={cn(
        'block h-6 w-18',
        last >= (base ?? first) ? 'text-gain' : 'text-loss',
        className,
      )}
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
