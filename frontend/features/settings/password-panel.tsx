'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/input';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { toastSuccess } from '@/components/ui/toast';
import { changePassword } from '@/lib/api/account';
import { keys } from '@/lib/api/keys';
import { isProblem } from '@/lib/api/problem';
import { useProblemText } from '@/lib/i18n/use-problem-text';

const RULE = { min: 8, max: 128 };

export function PasswordPanel() {
  const t = useTranslations('settings');
  const textOf = useProblemText();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      queries.invalidateQueries({ queryKey: keys.sessions });
      toastSuccess(t('passwordChanged'), t('passwordChangedHint'));
    },
  });
  const length = [...next].length;
  const ready = current !== '' && length >= RULE.min && length <= RULE.max;
  const refused = change.error ? textOf(change.error) : undefined;
  const field = isProblem(change.error) ? change.error.field : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) {
      change.mutate();
    }
  };
  return (
    <Panel aria-labelledby="password-title">
      <PanelHeader id="password-title" title={t('password')} />
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field
          id="current-password"
          label={t('currentPassword')}
          error={field !== 'newPassword' && refused}
        >
          <Input
            id="current-password"
            type="password"
            autoComplete="current-password"
            value={current}
            aria-describedby="current-password-note"
            onChange={(event) => setCurrent(event.target.value)}
          />
        </Field>
        <Field
          id="new-password"
          label={t('newPassword')}
          hint={t('passwordRule')}
          error={field === 'newPassword' && refused}
        >
          <Input
            id="new-password"
            type="password"
            autoComplete="new-password"
            value={next}
            aria-describedby="new-password-note"
            onChange={(event) => setNext(event.target.value)}
          />
        </Field>
        <Button type="submit" className="self-start" disabled={!ready || change.isPending}>
          {t('changePassword')}
        </Button>
      </form>
    </Panel>
  );
}
