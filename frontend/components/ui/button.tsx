import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/ui/cn';

/** The looks of a button, for those that are links: see {@link ButtonLink}. */
export const button = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-lg font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-accent-solid text-on-accent hover:bg-accent-solid/85',
        secondary: 'border border-line bg-raised text-text hover:border-line-strong hover:bg-hover',
        ghost: 'text-muted hover:bg-hover hover:text-text',
        buy: 'bg-gain-solid text-on-gain hover:bg-gain-solid/90',
        sell: 'bg-loss-solid text-on-loss hover:bg-loss-solid/90',
        danger: 'border border-loss/40 bg-loss-surface text-loss hover:border-loss',
      },
      size: {
        sm: 'h-8 px-3 text-xs',
        md: 'h-10 px-4 text-sm',
        lg: 'h-12 px-5 text-base',
        icon: 'size-9 text-sm',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export type ButtonLook = VariantProps<typeof button>;

export function Button({
  className,
  variant,
  size,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonLook) {
  return <button type={type} className={cn(button({ variant, size }), className)} {...rest} />;
}
