'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { enterAsGuest, register, signIn } from '@/lib/api/account';
import type { Credentials } from '@/lib/api/types';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { signedInHint } from '@/lib/session/hint';
import { CredentialsForm, type Mode } from './credentials-form';
import { destinationOf } from './rules';

export function LoginCard() {
  const t = useTranslations('auth');
  const textOf = useProblemText();
  const queries = useQueryClient();
  const router = useRouter();
  const [mode, setMode] = useState<Mode>('signIn');
  const [returning, setReturning] = useState(false);

  useEffect(() => setReturning(window.location.search.includes('next=')), []);

  const enter = () => {
    // Whatever was read before belongs to nobody, or to somebody else.
    queries.clear();
    signedInHint.set('yes');
    router.replace(destinationOf(window.location.search));
  };
  const submit = useMutation({
    mutationFn: (credentials: Credentials) =>
      mode === 'signIn' ? signIn(credentials) : register(credentials),
    onSuccess: enter,
  });
  const guest = useMutation({ mutationFn: enterAsGuest, onSuccess: enter });
  const busy = submit.isPending || guest.isPending || submit.isSuccess || guest.isSuccess;

  const change = (next: Mode) => {
    submit.reset();
    guest.reset();
    setMode(next);
  };

  return (
    <Panel className="mx-auto w-full max-w-md gap-5 p-6 md:p-8">
      <Segmented
        label={t('mode')}
        stretch
        value={mode}
        onChange={change}
        options={[
          { value: 'signIn', label: t('signIn') },
          { value: 'register', label: t('register') },
        ]}
      />
      {returning && mode === 'signIn' && !submit.isError && (
        <p className="text-muted">{t('expired')}</p>
      )}
      <CredentialsForm
        key={mode}
        mode={mode}
        busy={busy}
        error={submit.error}
        onSubmit={(credentials) => submit.mutate(credentials)}
      />
      <div className="flex items-center gap-3 text-xs text-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('or')}
      </div>
      <div>
        <Button className="w-full" size="lg" disabled={busy} onClick={() => guest.mutate()}>
          {t('guest')}
        </Button>
        <p className="mt-2 text-center text-xs text-faint">{t('guestHint')}</p>
        {guest.isError && (
          <p role="alert" className="mt-2 text-center text-xs text-loss">
            {textOf(guest.error)}
          </p>
        )}
      </div>
    </Panel>
  );
}
