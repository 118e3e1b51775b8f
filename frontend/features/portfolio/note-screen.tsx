'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, FileX2, Printer } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Panel } from '@/components/ui/panel';
import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';
import { EmptyState, ErrorState } from '@/components/ui/states';
import { keys } from '@/lib/api/keys';
import { fetchNote } from '@/lib/api/portfolio';
import { isProblem } from '@/lib/api/problem';
import { useMarket } from '@/lib/market/market-context';
import { NoteSheet } from './note-sheet';

/** One day's contract note, as it is printed. The day stands in the address. */
export function NoteScreen() {
  const t = useTranslations('note');
  const common = useTranslations('common');
  const { id } = useMarket();
  const date = useSearchParams().get('date') ?? '';
  const known = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const answer = useQuery({
    queryKey: keys.note(id, date),
    queryFn: () => fetchNote(date),
    enabled: known,
  });
  const note = answer.data;
  const absent = !known || (isProblem(answer.error) && answer.error.status === 404);

  useEffect(() => {
    if (known) {
      // A browser names the printed file by the title of the page.
      document.title = `${t('title')} ${date} · ${common('appName')}`;
    }
  }, [known, date, t, common]);

  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4">
      <div className="flex items-center justify-between gap-3 print:hidden">
        <ButtonLink size="sm" variant="ghost" href="/portfolio?view=notes">
          <ArrowLeft aria-hidden="true" />
          {t('back')}
        </ButtonLink>
        {note && (
          <Button size="sm" onClick={() => window.print()}>
            <Printer aria-hidden="true" />
            {t('print')}
          </Button>
        )}
      </div>
      {note ? (
        <NoteSheet note={note} />
      ) : (
        <Panel aria-busy={!absent && answer.isPending}>
          <h1 className="sr-only">{t('title')}</h1>
          {absent ? (
            <EmptyState icon={FileX2} title={t('absentTitle')} hint={t('absentHint')} />
          ) : answer.isError ? (
            <ErrorState error={answer.error} onRetry={() => answer.refetch()} />
          ) : (
            <div className="flex flex-col gap-6">
              <Skeleton className="h-10 w-64" />
              <SkeletonRows rows={8} />
            </div>
          )}
        </Panel>
      )}
    </div>
  );
}
