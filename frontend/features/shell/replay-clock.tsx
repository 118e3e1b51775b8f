'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pause, Play } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';
import { Segmented } from '@/components/ui/segmented';
import { toastError } from '@/components/ui/toast';
import { keys } from '@/lib/api/keys';
import { type ClockCommand, moveClock } from '@/lib/api/market';
import type { Market } from '@/lib/api/model';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { useMarketStatus } from '@/lib/market/use-market-status';
import { formatIst, fromIstField, toIstField } from '@/lib/time/ist';
import { pill } from './market-switch';

const SPEEDS = ['1', '10', '60', '300', '1000'] as const;

/** Pause, resume, speed and run-to of a recording. What follows is read again from the server. */
export function ReplayClock({ market }: { market: Market }) {
  const t = useTranslations('shell.replay');
  const textOf = useProblemText();
  const queries = useQueryClient();
  const { now } = useMarketStatus();
  const { paused, speed, owner } = market.clock;
  const drives = owner !== 'other';
  const move = useMutation({
    mutationFn: (command: ClockCommand) => moveClock(market.id, command),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: keys.markets });
      queries.invalidateQueries({ queryKey: keys.market(market.id) });
    },
    onError: (error) => toastError(t('failed'), textOf(error)),
  });
  const at = now ?? new Date(market.clock.now).getTime();

  const toggle = (
    <PauseButton
      paused={paused}
      busy={move.isPending}
      onPress={() => move.mutate({ action: paused ? 'resume' : 'pause' })}
    />
  );

  return (
    <div className="flex items-center gap-1">
      {drives && <div className="max-sm:hidden">{toggle}</div>}
      <Popover
        label={t('title')}
        triggerClassName={pill}
        className="w-80 p-3 max-md:fixed max-md:left-3 max-md:top-14"
        trigger={
          <>
            <span className="figures font-semibold max-sm:hidden">{formatIst(at, 'dateTime')}</span>
            <span className="figures font-semibold sm:hidden">{formatIst(at, 'minute')}</span>
            <span className="figures text-muted max-lg:hidden">
              {paused ? t('paused') : t('speedTimes', { speed: String(speed) })}
            </span>
          </>
        }
      >
        {() => (
          <div className="flex flex-col gap-4">
            <div className="flex items-center justify-between">
              <p className="figures font-medium">{formatIst(at, 'full')}</p>
              {drives && toggle}
            </div>
            {drives ? (
              <>
                <div className="flex flex-col gap-1.5">
                  <span className="text-xs font-medium text-muted">{t('speed')}</span>
                  <Segmented
                    label={t('speed')}
                    stretch
                    options={SPEEDS.map((value) => ({
                      value,
                      label: t('speedTimes', { speed: value }),
                    }))}
                    value={String(speed) as (typeof SPEEDS)[number]}
                    onChange={(value) => move.mutate({ action: 'resume', speed: Number(value) })}
                  />
                </div>
                <RunTo
                  at={at}
                  busy={move.isPending}
                  onRun={(instant) => move.mutate({ action: 'runTo', at: instant })}
                />
              </>
            ) : (
              <p className="text-xs text-muted">{t('notYours')}</p>
            )}
          </div>
        )}
      </Popover>
    </div>
  );
}

interface PauseButtonProps {
  paused: boolean;
  busy: boolean;
  onPress: () => void;
}

function PauseButton({ paused, busy, onPress }: PauseButtonProps) {
  const t = useTranslations('shell.replay');
  return (
    <Button
      size="icon"
      variant="ghost"
      disabled={busy}
      aria-label={paused ? t('resume') : t('pause')}
      onClick={onPress}
    >
      {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
    </Button>
  );
}

interface RunToProps {
  at: number;
  busy: boolean;
  onRun: (instant: string) => void;
}

function RunTo({ at, busy, onRun }: RunToProps) {
  const t = useTranslations('shell.replay');
  const id = useId();
  const [value, setValue] = useState(() => toIstField(at));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value) {
      onRun(fromIstField(value));
    }
  };
  return (
    <form onSubmit={submit}>
      <Field id={id} label={t('runTo')} hint={t('runToHint')}>
        <div className="flex gap-2">
          <Input
            id={id}
            type="datetime-local"
            value={value}
            aria-describedby={`${id}-note`}
            onChange={(event) => setValue(event.target.value)}
          />
          <Button type="submit" variant="primary" className="h-11" disabled={busy || value === ''}>
            {t('go')}
          </Button>
        </div>
      </Field>
    </form>
  );
}
