'use client';

import { useQuery } from '@tanstack/react-query';
import { BadgeCheck, OctagonAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { ChargeLines } from '@/components/market/charge-lines';
import { BigMoney } from '@/components/market/money-text';
import { SideBadge } from '@/components/market/side-badge';
import { StockLink } from '@/components/market/stock-link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';
import { ErrorState } from '@/components/ui/states';
import type { Receipt } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchReceipt } from '@/lib/api/trading';
import { useMarket } from '@/lib/market/market-context';
import { formatInr, groupIndian } from '@/lib/money/format-inr';
import { formatIst } from '@/lib/time/ist';
import { BookLadder } from './book-ladder';
import { ReceiptFacts } from './receipt-facts';
import { receiptWords } from './receipt-words';

interface ReceiptDrawerProps {
  tradeId: string;
  onClose: () => void;
  onOrder: (orderId: string) => void;
}

/** Why a trade filled at its price: in words, with the book of that moment, and proved again. */
export function ReceiptDrawer({ tradeId, onClose, onOrder }: ReceiptDrawerProps) {
  const t = useTranslations('receipt');
  const { id } = useMarket();
  const answer = useQuery({
    queryKey: keys.receipt(id, tradeId),
    queryFn: () => fetchReceipt(tradeId),
    staleTime: 60_000,
  });
  const receipt = answer.data;
  return (
    <Dialog
      open
      onClose={onClose}
      shape="drawer"
      title={
        <span className="flex items-center gap-2.5">
          {t('title')}
          {receipt && <Proof verified={receipt.verified} />}
        </span>
      }
    >
      {receipt ? (
        <Body receipt={receipt} onOrder={onOrder} />
      ) : answer.isError ? (
        <ErrorState error={answer.error} onRetry={() => answer.refetch()} />
      ) : (
        <div aria-busy="true" className="flex flex-col gap-4">
          <Skeleton className="h-8 w-48" />
          <Skeleton className="h-16 w-full" />
          <SkeletonRows rows={8} className="h-6" />
        </div>
      )}
    </Dialog>
  );
}

function Proof({ verified }: { verified: boolean }) {
  const t = useTranslations('receipt');
  return (
    <Badge
      tone={verified ? 'gain' : 'loss'}
      title={t(verified ? 'verifiedHint' : 'notVerifiedHint')}
    >
      {verified ? (
        <BadgeCheck className="size-3.5" aria-hidden="true" />
      ) : (
        <OctagonAlert className="size-3.5" aria-hidden="true" />
      )}
      {t(verified ? 'verified' : 'notVerified')}
    </Badge>
  );
}

function Body({ receipt, onOrder }: { receipt: Receipt; onOrder: (orderId: string) => void }) {
  const t = useTranslations('receipt');
  const orders = useTranslations('orders');
  const market = useTranslations('market.charge');
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <p className="flex items-center gap-2.5 text-sm">
            <SideBadge side={receipt.side} />
            <span className="figures font-semibold">{groupIndian(String(receipt.quantity))}</span>
            <StockLink symbol={receipt.symbol} />
            <span className="text-muted">{orders(`productName.${receipt.product}`)}</span>
          </p>
          <p className="mt-1.5">
            <BigMoney amount={receipt.price} className="text-3xl" />
          </p>
          <p className="figures mt-1 text-xs text-muted">{formatIst(receipt.at, 'full', locale)}</p>
        </div>
        <Button size="sm" onClick={() => onOrder(receipt.orderId)}>
          {t('toOrder')}
        </Button>
      </div>
      <section>
        <h3 className="mb-1.5 text-xs font-semibold text-muted">{t('why')}</h3>
        <p className="rounded-xl border border-line bg-hover p-3 text-sm leading-relaxed">
          {receiptWords(receipt, t)}
        </p>
      </section>
      {receipt.auction === null &&
        (receipt.book.bids.length > 0 || receipt.book.asks.length > 0) && (
          <BookLadder receipt={receipt} />
        )}
      <ReceiptFacts receipt={receipt} />
      <section>
        <h3 className="mb-1.5 text-xs font-semibold text-muted">{t('charges')}</h3>
        <dl className="flex flex-col gap-1">
          <ChargeLines charges={receipt.charges} />
          <div className="flex items-baseline justify-between gap-3 border-t border-line pt-1.5 text-sm font-semibold">
            <dt>{market('total')}</dt>
            <dd className="figures">{formatInr(receipt.charges.total)}</dd>
          </div>
        </dl>
      </section>
      <p className="break-all text-xs text-faint">{receipt.tradeId}</p>
    </div>
  );
}
