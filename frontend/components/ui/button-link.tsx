import type { ComponentProps } from 'react';
import { cn } from '@/lib/ui/cn';
import { type ButtonLook, button } from './button';
import { PageLink } from './page-link';

/** A link that looks like a button: it leads to another page, it does nothing. */
export function ButtonLink({
  className,
  variant,
  size,
  ...rest
}: ComponentProps<typeof PageLink> & ButtonLook) {
  return <PageLink className={cn(button({ variant, size }), className)} {...rest} />;
}
