'use client';

import { Layers } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import type { Depth, DepthLevel } from '@/lib/api/model';
import type { Side } from '@/lib/api/types';
import { useDepth } from '@/lib/market/use-depth';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import { minus, type Paise } from '@/lib/money/paise';
import { useQuote } from '@/lib/stream/use-quote';
import { cn } from '@/lib/ui/cn';

interface DepthLadderProps {
  symbol: string;
  /** Takes the price of a level that was chosen. */
  onPick: (price: Paise) => void;
}

/** Who wants to trade at which price: five levels either side, the best ones next to each other. */
export function DepthLadder({ symbol, onPick }: DepthLadderProps) {
  const t = useTranslations('stock');
  const depth = useDepth(symbol);
  const book = depth.data;
  const bestBid = book?.bids[0];
  const bestAsk = book?.asks[0];
  const quote = useQuote(symbol);
  const empty = book !== undefined && !bestBid && !bestAsk;
  return (
    <Panel aria-labelledby="depth-title" aria-busy={depth.isPending}>
      <PanelHeader
        id="depth-title"
        title={t('depth')}
        aside={
          <span className="flex items-center gap-2">
            {book?.synthetic && <Badge title={t('modelledHint')}>{t('modelled')}</Badge>}
            {bestBid && bestAsk && (
              <span className="figures text-xs text-faint">
                {t('spread', {
                  spread: formatInr(minus(bestAsk.price, bestBid.price), { symbol: false }),
                })}
              </span>
            )}
          </span>
        }
      />
      {quote && quote.indicativePrice !== null && (
        <p className="figures mb-3 rounded-lg border border-warn/30 bg-warn-surface px-3 py-2 text-xs text-warn">
          {t('indicative', {
            price: formatInr(quote.indicativePrice),
            quantity: groupIndian(String(quote.indicativeQuantity ?? 0)),
          })}
        </p>
      )}
      {depth.isPending && <SkeletonRows rows={10} className="h-6" />}
      {depth.isError && !book && <ErrorState error={depth.error} onRetry={() => depth.refetch()} />}
      {empty && <EmptyState icon={Layers} title={t('noDepthTitle')} hint={t('noDepthHint')} />}
      {book && !empty && <Ladder book={book} onPick={onPick} />}
    </Panel>
  );
}

function Ladder({ book, onPick }: { book: Depth; onPick: (price: Paise) => void }) {
  const t = useTranslations('stock');
  const most = Math.max(...[...book.asks, ...book.bids].map(({ quantity }) => quantity), 1);
  const asks = [...book.asks].reverse();
  return (
    <>
      <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
        <thead>
          <tr className="text-xs text-faint">
            <th scope="col" className="pb-1.5 text-left font-medium">
              {t('price')}
            </th>
            <th scope="col" className="w-1/4 pb-1.5 text-right font-medium">
              {t('orders')}
            </th>
            <th scope="col" className="w-2/5 pb-1.5 text-right font-medium">
              {t('quantity')}
            </th>
          </tr>
        </thead>
        <tbody>
          {asks.map((level) => (
            <Level
              key={`ask ${level.price}`}
              level={level}
              side="SELL"
              most={most}
              onPick={onPick}
            />
          ))}
        </tbody>
        <tbody>
          {book.bids.map((level, place) => (
            <Level
              key={`bid ${level.price}`}
              level={level}
              side="BUY"
              most={most}
              onPick={onPick}
              first={place === 0}
            />
          ))}
        </tbody>
      </table>
      <Balance book={book} />
    </>
  );
}

interface LevelProps {
  level: DepthLevel;
  side: Side;
  most: number;
  onPick: (price: Paise) => void;
  first?: boolean;
}

function Level({ level, side, most, onPick, first = false }: LevelProps) {
  const t = useTranslations('stock');
  const bid = side === 'BUY';
  return (
    <tr className={cn('figures', first && '[&>*]:border-t [&>*]:border-line-strong')}>
      <th scope="row" className={cn('py-1 text-left font-medium', bid ? 'text-gain' : 'text-loss')}>
        <button
          type="button"
          title={t('pickPrice')}
          onClick={() => onPick(level.price)}
          className="rounded font-medium hover:underline"
        >
          <span className="sr-only">{bid ? t('bid') : t('ask')} </span>
          {formatInr(level.price, { symbol: false })}
        </button>
      </th>
      <td className="py-1 text-right text-muted">{groupIndian(String(level.orders))}</td>
      <td className="relative py-1 pr-1.5 text-right font-medium">
        <span
          aria-hidden="true"
          className={cn(
            'absolute inset-y-0.5 right-0 rounded-sm',
            bid ? 'bg-gain-surface' : 'bg-loss-surface',
          )}
          style={{ width: `${(level.quantity / most) * 90}%` }}
        />
        <span className="relative">{groupIndian(String(level.quantity))}</span>
      </td>
    </tr>
  );
}

/** All that is bid against all that is offered. */
function Balance({ book }: { book: Depth }) {
  const t = useTranslations('stock');
  const bid = book.bids.reduce((sum, { quantity }) => sum + quantity, 0);
  const offered = book.asks.reduce((sum, { quantity }) => sum + quantity, 0);
  const share = bid + offered === 0 ? 50 : (bid / (bid + offered)) * 100;
  return (
    <div className="mt-3 border-t border-line pt-3 text-xs">
      <div className="figures mb-1.5 flex justify-between">
        <span className="text-gain">{t('totalBid', { quantity: groupIndian(String(bid)) })}</span>
        <span className="text-loss">
          {t('totalOffered', { quantity: groupIndian(String(offered)) })}
        </span>
      </div>
      <div aria-hidden="true" className="flex h-1 gap-0.5 overflow-hidden rounded-full">
        <span className="bg-gain-solid" style={{ width: `${share}%` }} />
        <span className="grow bg-loss-solid" />
      </div>
    </div>
  );
}
