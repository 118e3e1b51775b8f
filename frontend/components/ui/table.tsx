import type { ComponentProps } from 'react';
import { cn } from '@/lib/ui/cn';

/**
 * Plain table parts. The wrapper scrolls on its own, so that the page never does sideways; what is placed in a cell
 * is placed relative to it, or words for the ear alone would widen the page.
 */
export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return (
    <div className="relative -mx-1 overflow-x-auto px-1">
      <table className={cn('w-full border-collapse text-sm', className)} {...rest} />
    </div>
  );
}

interface Column {
  name: string;
  numeric?: boolean;
  /** The narrowest screen that shows it; every screen when left out. */
  from?: 'sm' | 'md' | 'lg';
  className?: string;
}

const SHOWN_FROM = { sm: 'max-sm:hidden', md: 'max-md:hidden', lg: 'max-lg:hidden' };

/** The names of the columns, and an empty place above what can be done with a row. */
export function Head({ columns }: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, numeric, from, className }) => (
          <HeadCell
            key={name}
            numeric={numeric ?? false}
            className={cn(from && SHOWN_FROM[from], className)}
          >
            {name}
          </HeadCell>
        ))}
        <td className="w-8 border-b border-line" />
      </tr>
    </thead>
  );
}

export function HeadCell({
  numeric,
  className,
  ...rest
}: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      className={cn(
        'whitespace-nowrap border-b border-line px-2 pb-2 text-left text-xs font-medium text-faint first:pl-0 last:pr-0',
        numeric && 'text-right',
        className,
      )}
      {...rest}
    />
  );
}

export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      className={cn(
        'border-b border-line transition-colors last:border-0 hover:bg-hover',
        className,
      )}
      {...rest}
    />
  );
}

export function Cell({
  numeric,
  className,
  ...rest
}: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      className={cn(
        'px-2 py-2.5 align-middle first:pl-0 last:pr-0',
        numeric && 'figures whitespace-nowrap text-right',
        className,
      )}
      {...rest}
    />
  );
}
