'use client';

import { useTranslations } from 'use-intl';
import type { Phase } from '@/lib/api/types';
import { englishMessages } from '@/lib/i18n/messages';

type KnownPhase = keyof typeof englishMessages.shell.phase;

/** The reader's word for a phase; a phase this version does not know is shown by its code. */
export function usePhaseName(): (phase: Phase) => string {
  const t = useTranslations('shell');
  return (phase) =>
    Object.hasOwn(englishMessages.shell.phase, phase) ? t(`phase.${phase as KnownPhase}`) : phase;
}
