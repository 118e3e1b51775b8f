import type { ComponentProps } from 'react';
import { cn } from '@/lib/ui/cn';

/** The shape of what is on its way. Hidden from readers: the region itself says that it is busy. */
export function Skeleton({ className, ...rest }: ComponentProps<'div'>) {
  return (
    <div
      aria-hidden="true"
      className={cn('animate-skeleton rounded-md bg-selected', className)}
      {...rest}
    />
  );
}

export function SkeletonRows({ rows, className }: { rows: number; className?: string }) {
  return (
    <div className="flex flex-col gap-3" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <Skeleton key={key} className={cn('h-9 w-full', className)} />
      ))}
    </div>
  );
}
