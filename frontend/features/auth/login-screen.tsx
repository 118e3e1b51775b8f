'use client';

import { Activity, IndianRupee, type LucideIcon, Rewind } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Logo } from '@/components/ui/logo';
import { LoginCard } from './login-card';

const POINTS = [
  { icon: Activity, text: 'pointPrices' },
  { icon: IndianRupee, text: 'pointMoney' },
  { icon: Rewind, text: 'pointReplay' },
] as const satisfies readonly { icon: LucideIcon; text: string }[];

export function LoginScreen() {
  const t = useTranslations('auth');
  const common = useTranslations('common');
  return (
    <main className="mx-auto grid min-h-dvh max-w-6xl items-center gap-10 px-4 py-8 md:px-8 lg:grid-cols-[1.1fr_1fr] lg:gap-16">
      <div>
        <div className="flex items-center gap-3">
          <Logo className="size-11" />
          <span className="text-2xl font-semibold tracking-tight">{common('appName')}</span>
        </div>
        <h1 className="mt-6 max-w-xl text-balance text-2xl font-semibold leading-tight tracking-tight md:text-4xl lg:mt-10">
          {t('tagline')}
        </h1>
        <ul className="mt-8 hidden flex-col gap-4 lg:flex">
          {POINTS.map(({ icon: Icon, text }) => (
            <li key={text} className="flex items-center gap-3 text-base text-muted">
              <span className="grid size-10 shrink-0 place-items-center rounded-xl border border-line bg-hover text-accent">
                <Icon className="size-5" aria-hidden="true" />
              </span>
              {t(text)}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <LoginCard />
        <p className="mx-auto mt-4 max-w-sm text-center text-xs text-faint">{t('legal')}</p>
      </div>
    </main>
  );
}
