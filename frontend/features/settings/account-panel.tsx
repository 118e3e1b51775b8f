'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/input';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { toastSuccess } from '@/components/ui/toast';
import { deleteAccount, resetAccount } from '@/lib/api/account';
import { keys } from '@/lib/api/keys';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { useMarket } from '@/lib/market/market-context';
import { signedInHint } from '@/lib/session/hint';
import { stream } from '@/lib/stream/stream';

type Asking = 'nothing' | 'reset' | 'delete';

/** The two steps that cannot be taken back, each behind a question. */
export function AccountPanel() {
  const t = useTranslations('settings');
  const [asking, setAsking] = useState<Asking>('nothing');
  const close = () => setAsking('nothing');
  return (
    <Panel aria-labelledby="account-title" className="gap-5 [&>header]:mb-0">
      <PanelHeader id="account-title" title={t('account')} />
      <Step title={t('reset')} hint={t('resetHint')}>
        <Button onClick={() => setAsking('reset')}>{t('resetAction')}</Button>
      </Step>
      <Step title={t('delete')} hint={t('deleteHint')}>
        <Button variant="danger" onClick={() => setAsking('delete')}>
          {t('deleteAction')}
        </Button>
      </Step>
      {asking === 'reset' && <ResetDialog onClose={close} />}
      {asking === 'delete' && <DeleteDialog onClose={close} />}
    </Panel>
  );
}

function Step({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3">
      <div>
        <p className="font-medium">{title}</p>
        <p className="text-xs text-muted">{hint}</p>
      </div>
      {children}
    </div>
  );
}

function ResetDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const textOf = useProblemText();
  const queries = useQueryClient();
  const { id } = useMarket();
  const reset = useMutation({
    mutationFn: resetAccount,
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: keys.account(id) });
      toastSuccess(t('resetDone'));
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={t('reset')} shape="sheet">
      <p className="text-muted">{t('resetConfirm')}</p>
      {reset.isError && (
        <p role="alert" className="mt-3 text-loss">
          {textOf(reset.error)}
        </p>
      )}
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button variant="danger" disabled={reset.isPending} onClick={() => reset.mutate()}>
          {t('resetAction')}
        </Button>
      </div>
    </Dialog>
  );
}

function DeleteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const textOf = useProblemText();
  const queries = useQueryClient();
  const router = useRouter();
  const [password, setPassword] = useState('');
  const remove = useMutation({
    mutationFn: () => deleteAccount(password),
    onSuccess: () => {
      signedInHint.set(undefined);
      stream.close();
      queries.clear();
      router.replace('/login');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate();
  };
  return (
    <Dialog open onClose={onClose} title={t('delete')} shape="sheet">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-muted">{t('deleteConfirm')}</p>
        <Field
          id="delete-password"
          label={t('currentPassword')}
          error={remove.error ? textOf(remove.error) : undefined}
        >
          <Input
            id="delete-password"
            type="password"
            autoComplete="current-password"
            value={password}
            aria-describedby="delete-password-note"
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="danger" disabled={remove.isPending}>
            {t('deleteAction')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
