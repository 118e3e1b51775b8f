'use client';

import { SearchX } from 'lucide-react';
import { useParams } from 'next/navigation';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { StockSkeleton } from '@/features/stock/stock-skeleton';
import { useStock } from '@/features/stock/use-stock';
import { isProblem } from '@/lib/api/problem';
import { shortSymbol, symbolOfParam } from '@/lib/market/symbols';
import { IndexView } from './index-view';
import { ShareView } from './share-view';

export function StockDesk() {
  const t = useTranslations('stock');
  const common = useTranslations('common');
  const params = useParams<{ symbol: string }>();
  const named = symbolOfParam(params.symbol);
  const { answer, quote, instrument } = useStock(named);
  const title = quote && `${shortSymbol(quote.symbol)} · ${common('appName')}`;

  useEffect(() => {
    if (title) {
      document.title = title;
    }
  }, [title]);

  if (quote) {
    return quote.symbol.startsWith('^') ? (
      <IndexView key={quote.symbol} quote={quote} instrument={instrument} />
    ) : (
      <ShareView key={quote.symbol} quote={quote} instrument={instrument} />
    );
  }
  if (isProblem(answer.error) && answer.error.status === 404) {
    const unpriced = answer.error.code === 'NO_PRICE';
    return (
      <EmptyState
        icon={SearchX}
        title={t(unpriced ? 'unpricedTitle' : 'unknownTitle', { symbol: named })}
        hint={t(unpriced ? 'unpricedHint' : 'unknownHint')}
        action={<ButtonLink href="/stocks">{t('toStocks')}</ButtonLink>}
      />
    );
  }
  if (answer.isError) {
    return <ErrorState error={answer.error} onRetry={() => answer.refetch()} />;
  }
  return <StockSkeleton />;
}
