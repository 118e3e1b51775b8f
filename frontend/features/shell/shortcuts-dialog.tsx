'use client';

import { useTranslations } from 'use-intl';
import { Dialog } from '@/components/ui/dialog';

const SHORTCUTS = [
  { keys: 'Ctrl K', name: 'palette' },
  { keys: '/', name: 'search' },
  { keys: 'B', name: 'buy' },
  { keys: 'S', name: 'sell' },
  { keys: '↑ ↓', name: 'step' },
  { keys: 'Shift ↑ ↓', name: 'steps' },
  { keys: '?', name: 'help' },
] as const;

export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shell');
  return (
    <Dialog open onClose={onClose} title={t('keyboard')}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-3">
        {SHORTCUTS.map(({ keys, name }) => (
          <div key={name} className="contents">
            <dt>
              <kbd className="rounded-md border border-line-strong bg-sunken px-2 py-1 font-sans text-xs font-semibold">
                {keys}
              </kbd>
            </dt>
            <dd className="text-muted">{t(`key.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
