'use client';

import { useTranslations } from 'use-intl';
import { CHARGE_NAMES } from '@/components/market/charge-lines';
import { MoneyText } from '@/components/market/money-text';
import type { ContractNote } from '@/lib/api/account-model';
import { type Paise, ZERO } from '@/lib/money/paise';
import { cn } from '@/lib/ui/cn';

/** Each component of the charges over the whole day, and what is to be paid or received. */
export function NoteTotals({ note }: { note: ContractNote }) {
  const t = useTranslations('note');
  const charge = useTranslations('market.charge');
  const { charges, difference } = note;
  return (
    <div className="grid break-inside-avoid gap-6 sm:grid-cols-2 print:grid-cols-2">
      <section>
        <h2 className="mb-2 text-xs font-semibold text-muted">{t('chargesOfDay')}</h2>
        <dl className="text-sm">
          {CHARGE_NAMES.filter((name) => name !== 'dp' && name !== 'squareOff').map((name) => (
            <Row key={name} name={charge(name)} amount={charges[name]} />
          ))}
          <Row name={t('allCharges')} amount={charges.total} strong />
        </dl>
      </section>
      <section>
        <h2 className="mb-2 text-xs font-semibold text-muted">{t('obligation')}</h2>
        <dl className="text-sm">
          <Row name={t('sells')} amount={note.sellValue} />
          <Row name={t('lessBuys')} amount={note.buyValue} />
          <Row name={t('lessCharges')} amount={charges.total} />
          <Row
            name={t(note.netObligation < 0 ? 'toPay' : 'toReceive')}
            amount={note.netObligation}
            strong
          />
        </dl>
        {difference !== ZERO && (
          <p className="mt-3 rounded-lg border border-line bg-hover p-2.5 text-xs text-muted">
            {t(note.final ? 'differencePosted' : 'differenceToCome')}{' '}
            <MoneyText amount={difference} plus className="whitespace-nowrap font-semibold" />
          </p>
        )}
      </section>
    </div>
  );
}

interface RowProps {
  name: string;
  amount: Paise;
  strong?: boolean;
}

function Row({ name, amount, strong = false }: RowProps) {
  return (
    <div
      className={cn(
        'flex items-baseline justify-between gap-3 py-1',
        strong && 'mt-1 border-t border-line-strong pt-2 font-semibold',
      )}
    >
      <dt className={cn(!strong && 'text-muted')}>{name}</dt>
      <dd className="figures">
        <MoneyText amount={amount} symbol={strong} />
      </dd>
    </div>
  );
}
