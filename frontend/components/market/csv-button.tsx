'use client';

import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { toastError } from '@/components/ui/toast';
import { type CsvList, fetchCsv } from '@/lib/api/csv';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { useMarket } from '@/lib/market/market-context';
import { istDay } from '@/lib/time/ist';

interface CsvButtonProps {
  list: CsvList;
  /** Beginning of the file's name; the market and the day follow. */
  name: string;
}

/** Saves a list as the server writes it. */
export function CsvButton({ list, name }: CsvButtonProps) {
  const t = useTranslations('market');
  const textOf = useProblemText();
  const { id } = useMarket();
  const download = useMutation({
    mutationFn: () => fetchCsv(list),
    onSuccess: (file) => save(file, `sauda-${name}-${id}-${istDay(Date.now())}.csv`),
    onError: (error) => toastError(t('csvFailed'), textOf(error)),
  });
  return (
    <Button
      size="sm"
      disabled={download.isPending}
      aria-label={t('csvLabel')}
      className="max-sm:px-2"
      onClick={() => download.mutate()}
    >
      <Download aria-hidden="true" />
      <span className="max-sm:hidden">{t('csv')}</span>
    </Button>
  );
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
