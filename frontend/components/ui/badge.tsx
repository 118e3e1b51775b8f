import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/ui/cn';

const badge = cva(
  'inline-flex items-center gap-1 whitespace-nowrap rounded-md border px-1.5 py-0.5 text-[0.6875rem] font-medium leading-4',
  {
    variants: {
      tone: {
        neutral: 'border-line bg-hover text-muted',
        accent: 'border-accent/35 text-accent',
        gain: 'border-gain/35 text-gain',
        loss: 'border-loss/35 text-loss',
        warn: 'border-warn/40 bg-warn-surface text-warn',
        tint: 'border-tint/40 text-tint',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export function Badge({
  className,
  tone,
  ...rest
}: ComponentProps<'span'> & VariantProps<typeof badge>) {
  return <span className={cn(badge({ tone }), className)} {...rest} />;
}
