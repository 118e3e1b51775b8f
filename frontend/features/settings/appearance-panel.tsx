'use client';

import { useTheme } from 'next-themes';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import {
  LOCALES,
  localePreference,
  PALETTES,
  palettePreference,
} from '@/lib/preferences/preferences';
import { useStoredValue } from '@/lib/preferences/stored-value';

const THEMES = ['dark', 'light', 'system'] as const;
type Theme = (typeof THEMES)[number];

export function AppearancePanel() {
  const t = useTranslations('settings');
  const { theme, setTheme } = useTheme();
  const locale = useStoredValue(localePreference, 'en');
  const palette = useStoredValue(palettePreference, 'green-red');
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const chosen: Theme = mounted ? (THEMES.find((one) => one === theme) ?? 'dark') : 'dark';

  return (
    <Panel aria-labelledby="appearance-title" className="gap-4 [&>header]:mb-0">
      <PanelHeader id="appearance-title" title={t('appearance')} />
      <Choice name={t('theme')}>
        <Segmented
          label={t('theme')}
          value={chosen}
          onChange={setTheme}
          options={THEMES.map((value) => ({ value, label: t(`themeName.${value}`) }))}
        />
      </Choice>
      <Choice name={t('language')}>
        <Segmented
          label={t('language')}
          value={locale}
          onChange={localePreference.set}
          options={LOCALES.map((value) => ({ value, label: t(`languageName.${value}`) }))}
        />
      </Choice>
      <Choice name={t('palette')} hint={t('paletteHint')}>
        <Segmented
          label={t('palette')}
          value={palette}
          onChange={palettePreference.set}
          options={PALETTES.map((value) => ({ value, label: t(`paletteName.${value}`) }))}
        />
      </Choice>
    </Panel>
  );
}

function Choice({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div>
        <p className="font-medium">{name}</p>
        {hint && <p className="text-xs text-muted">{hint}</p>}
      </div>
      {children}
    </div>
  );
}
