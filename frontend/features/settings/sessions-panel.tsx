'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel, PanelHeader } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { ErrorState } from '@/components/ui/states';
import { toastError, toastSuccess } from '@/components/ui/toast';
import { fetchSessions, revokeSession } from '@/lib/api/account';
import { keys } from '@/lib/api/keys';
import type { Session } from '@/lib/api/model';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { formatIst } from '@/lib/time/ist';
import { clientName } from './client-name';

export function SessionsPanel() {
  const t = useTranslations('settings');
  const textOf = useProblemText();
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: keys.sessions, queryFn: fetchSessions });
  const revoke = useMutation({
    mutationFn: revokeSession,
    onSuccess: () => toastSuccess(t('revoked')),
    onError: (error) => toastError(textOf(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.sessions }),
  });
  return (
    <Panel aria-labelledby="sessions-title" aria-busy={sessions.isPending}>
      <PanelHeader id="sessions-title" title={t('sessions')} />
      <p className="mb-3 text-xs text-muted">{t('sessionsHint')}</p>
      {sessions.isPending && <SkeletonRows rows={2} className="h-12" />}
      {sessions.isError && !sessions.data && (
        <ErrorState error={sessions.error} onRetry={() => sessions.refetch()} />
      )}
      <ul>
        {sessions.data?.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            busy={revoke.isPending}
            onRevoke={() => revoke.mutate(session.id)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface SessionRowProps {
  session: Session;
  busy: boolean;
  onRevoke: () => void;
}

function SessionRow({ session, busy, onRevoke }: SessionRowProps) {
  const t = useTranslations('settings');
  const locale = useLocale();
  return (
    <li className="flex items-center gap-3 border-b border-line py-3 last:border-0">
      <MonitorSmartphone className="size-5 shrink-0 text-muted" aria-hidden="true" />
      <div className="min-w-0 grow">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium">
            {clientName(session.userAgent) ?? t('unknownClient')}
          </span>
          {session.current && <Badge tone="accent">{t('thisSession')}</Badge>}
        </p>
        <p className="figures truncate text-xs text-muted">
          {`${session.address} · ${t('signedInAt', { time: formatIst(session.createdAt, 'dateTime', locale) })}`}
        </p>
      </div>
      {!session.current && (
        <Button size="sm" disabled={busy} onClick={onRevoke}>
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
