'use client';

import { Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';

export function ThemeToggle() {
  const t = useTranslations('shell');
  const { resolvedTheme, setTheme } = useTheme();
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const light = mounted && resolvedTheme === 'light';
  return (
    <Button
      variant="ghost"
      size="icon"
      className="max-sm:hidden"
      aria-label={light ? t('themeDark') : t('themeLight')}
      onClick={() => setTheme(light ? 'dark' : 'light')}
    >
      {light ? <Moon aria-hidden="true" /> : <Sun aria-hidden="true" />}
    </Button>
  );
}
