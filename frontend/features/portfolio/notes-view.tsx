'use client';

import { ChevronRight, FileText } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { MoneyText } from '@/components/market/money-text';
import { PageLink } from '@/components/ui/page-link';
import { PagedList } from '@/components/ui/paged-list';
import { Panel } from '@/components/ui/panel';
import { EmptyState } from '@/components/ui/states';
import { Cell, Head, Row, Table } from '@/components/ui/table';
import type { NoteBrief } from '@/lib/api/account-model';
import { keys } from '@/lib/api/keys';
import { fetchNotes } from '@/lib/api/portfolio';
import { usePages } from '@/lib/api/use-pages';
import { useMarket } from '@/lib/market/market-context';
import { notePath } from '@/lib/market/paths';
import { formatIst } from '@/lib/time/ist';
import { NoteBadge } from './note-badge';

/** Every day with trades, and what it came to. */
export function NotesView() {
  const t = useTranslations('note');
  const { id } = useMarket();
  const notes = usePages(keys.notes(id), fetchNotes);
  return (
    <Panel aria-busy={notes.isPending}>
      <PagedList
        pages={notes}
        empty={<EmptyState icon={FileText} title={t('emptyTitle')} hint={t('emptyHint')} />}
      >
        {(items) => (
          <Table aria-label={t('list')}>
            <Head
              columns={[
                { name: t('day') },
                { name: t('orders'), numeric: true, from: 'sm' },
                { name: t('buys'), numeric: true, from: 'md' },
                { name: t('sells'), numeric: true, from: 'md' },
                { name: t('charges'), numeric: true, from: 'sm' },
                { name: t('net'), numeric: true },
              ]}
            />
            <tbody>
              {items.map((note) => (
                <NoteRow key={note.date} note={note} />
              ))}
            </tbody>
          </Table>
        )}
      </PagedList>
    </Panel>
  );
}

function NoteRow({ note }: { note: NoteBrief }) {
  const t = useTranslations('note');
  const locale = useLocale();
  const day = formatIst(note.date, 'date', locale);
  return (
    <Row>
      <Cell>
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <PageLink href={notePath(note.date)} className="font-semibold hover:text-accent">
            {day}
          </PageLink>
          <NoteBadge final={note.final} />
        </span>
      </Cell>
      <Cell numeric className="max-sm:hidden">
        {note.orders}
      </Cell>
      <Cell numeric className="max-md:hidden">
        <MoneyText amount={note.buyValue} symbol={false} />
      </Cell>
      <Cell numeric className="max-md:hidden">
        <MoneyText amount={note.sellValue} symbol={false} />
      </Cell>
      <Cell numeric className="text-muted max-sm:hidden">
        <MoneyText amount={note.charges.total} symbol={false} />
      </Cell>
      <Cell numeric className="font-semibold">
        <MoneyText amount={note.netObligation} symbol={false} signed />
      </Cell>
      <Cell>
        <PageLink
          href={notePath(note.date)}
          aria-label={t('open', { day })}
          className="flex justify-end text-muted hover:text-text"
        >
          <ChevronRight className="size-4" aria-hidden="true" />
        </PageLink>
      </Cell>
    </Row>
  );
}
