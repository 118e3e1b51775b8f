'use client';

import { useTranslations } from 'use-intl';
import type { Receipt } from '@/lib/api/account-model';
import type { DepthLevel } from '@/lib/api/model';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import { cn } from '@/lib/ui/cn';

/** The book as it stood when the trade was made; the level it was made at is marked. */
export function BookLadder({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('receipt');
  const { bids, asks } = receipt.book;
  const most = Math.max(...[...bids, ...asks].map(({ quantity }) => quantity), 1);
  const met = receipt.rule === 'BOOK_WALK' ? receipt.side : undefined;
  return (
    <section>
      <h3 className="mb-1.5 text-xs font-semibold text-muted">{t('book')}</h3>
      <table className="figures w-full table-fixed text-xs">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('price')}</th>
            <th scope="col">{t('quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {[...asks].reverse().map((level) => (
            <Level
              key={`ask ${level.price}`}
              level={level}
              most={most}
              ask
              marked={met === 'BUY' && level.price === receipt.price}
            />
          ))}
        </tbody>
        <tbody className="border-t border-line-strong">
          {bids.map((level) => (
            <Level
              key={`bid ${level.price}`}
              level={level}
              most={most}
              ask={false}
              marked={met === 'SELL' && level.price === receipt.price}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LevelProps {
  level: DepthLevel;
  most: number;
  ask: boolean;
  marked: boolean;
}

function Level({ level, most, ask, marked }: LevelProps) {
  const t = useTranslations('receipt');
  return (
    <tr className={cn(marked && 'bg-selected font-semibold')}>
      <th
        scope="row"
        className={cn('py-1 pl-2 text-left font-medium', ask ? 'text-loss' : 'text-gain')}
      >
        {formatInr(level.price, { symbol: false })}
        {marked && <span className="ml-2 font-sans text-[0.6875rem] text-text">{t('here')}</span>}
      </th>
      <td className="relative py-1 pr-2 text-right">
        <span
          aria-hidden="true"
          className={cn(
            'absolute inset-y-0.5 right-0 rounded-sm',
            ask ? 'bg-loss-surface' : 'bg-gain-surface',
          )}
          style={{ width: `${(level.quantity / most) * 90}%` }}
        />
        <span className="relative">{groupIndian(String(level.quantity))}</span>
      </td>
    </tr>
  );
}
