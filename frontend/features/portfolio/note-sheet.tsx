'use client';

import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Logo } from '@/components/ui/logo';
import type { ContractNote } from '@/lib/api/account-model';
import { useMarket } from '@/lib/market/market-context';
import { useSession } from '@/lib/session/use-session';
import { formatIst } from '@/lib/time/ist';
import { NoteBadge } from './note-badge';
import { NoteLines } from './note-lines';
import { NoteShares } from './note-shares';
import { NoteTotals } from './note-totals';

/** The note itself: who, which day, every trade, every charge, and what is owed. */
export function NoteSheet({ note }: { note: ContractNote }) {
  const t = useTranslations('note');
  const common = useTranslations('common');
  const shell = useTranslations('shell');
  const locale = useLocale();
  const market = useMarket();
  const session = useSession();
  return (
    <article className="panel note-sheet flex flex-col gap-6 p-5 md:p-8">
      <header className="flex flex-wrap items-start justify-between gap-4 border-b border-line-strong pb-5">
        <div className="flex items-center gap-3">
          <Logo className="size-11" />
          <div>
            <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
            <p className="text-xs text-muted">{t('issuer', { name: common('appName') })}</p>
          </div>
        </div>
        <NoteBadge final={note.final} />
      </header>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 text-sm sm:grid-cols-4">
        <Fact name={t('trader')}>{session.data?.username ?? ''}</Fact>
        <Fact name={t('market')}>
          {market.kind === 'replay'
            ? `${shell('kind.replay')} · ${market.id}`
            : shell(`kind.${market.kind}`)}
        </Fact>
        <Fact name={t('tradeDay')}>{formatIst(note.date, 'date', locale)}</Fact>
        <Fact name={t('settles')}>{formatIst(note.settlesOn, 'date', locale)}</Fact>
      </dl>
      <NoteLines lines={note.lines} />
      <NoteShares shares={note.shares} />
      <NoteTotals note={note} />
      <footer className="border-t border-line pt-4 text-xs text-muted">
        {!note.final && <p className="mb-1">{t('provisionalHint')}</p>}
        <p>{`${t('rounding')} ${common('paperMoney')}`}</p>
      </footer>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="figures mt-0.5 font-medium">{children}</dd>
    </div>
  );
}
