import { PageLink } from '@/components/ui/page-link';
import { shortSymbol, stockPath } from '@/lib/market/symbols';
import { cn } from '@/lib/ui/cn';

interface StockLinkProps {
  symbol: string;
  name?: string;
  className?: string;
}

/** A share's symbol, leading to its page, with its name below. */
export function StockLink({ symbol, name, className }: StockLinkProps) {
  return (
    <PageLink href={stockPath(symbol)} className={cn('group block min-w-0', className)}>
      <span className="block truncate font-semibold group-hover:text-accent">
        {shortSymbol(symbol)}
      </span>
      {name && <span className="block truncate text-xs text-faint">{name}</span>}
    </PageLink>
  );
}
