import type { Quote } from '@/lib/api/model';
import { ChangeText } from './change-text';

interface QuoteChangeProps {
  quote: Pick<Quote, 'previousClose' | 'changePercent'>;
  className?: string;
}

/** The day's change of a quote; nothing for a share whose first day this is, since there is none. */
export function QuoteChange({ quote, className }: QuoteChangeProps) {
  return quote.previousClose === null ? null : (
    <ChangeText percent={quote.changePercent} {...(className ? { className } : {})} />
  );
}
