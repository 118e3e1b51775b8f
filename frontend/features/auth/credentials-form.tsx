'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/input';
import { isProblem } from '@/lib/api/problem';
import type { Credentials } from '@/lib/api/types';
import { useProblemText } from '@/lib/i18n/use-problem-text';
import { acceptsPassword, acceptsUsername } from './rules';
import { StrengthMeter } from './strength-meter';

export type Mode = 'signIn' | 'register';

interface CredentialsFormProps {
  mode: Mode;
  busy: boolean;
  error: unknown;
  onSubmit: (credentials: Credentials) => void;
}

/** Name and password. The rules stand below the fields from the start, not only after an error. */
export function CredentialsForm({ mode, busy, error, onSubmit }: CredentialsFormProps) {
  const t = useTranslations('auth');
  const textOf = useProblemText();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const [tried, setTried] = useState(false);
  const registering = mode === 'register';

  const badUsername = registering ? !acceptsUsername(username) : username === '';
  const badPassword = registering ? !acceptsPassword(password) : password === '';
  const refusedField = isProblem(error) ? error.field : undefined;
  const refusal = error ? textOf(error) : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!badUsername && !badPassword) {
      onSubmit({ username, password });
    }
  };
  const usernameError =
    tried && badUsername ? t('usernameRule') : refusedField === 'username' ? refusal : undefined;
  const passwordError =
    tried && badPassword ? t('passwordRule') : refusedField === 'password' ? refusal : undefined;

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field
        id="username"
        label={t('username')}
        hint={registering && t('usernameRule')}
        error={usernameError}
      >
        <Input
          id="username"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          aria-invalid={Boolean(usernameError)}
          aria-describedby="username-note"
          onChange={(event) => setUsername(event.target.value)}
        />
      </Field>
      <Field
        id="password"
        label={t('password')}
        hint={registering && t('passwordRule')}
        error={passwordError}
      >
        <div className="relative">
          <Input
            id="password"
            name="password"
            type={visible ? 'text' : 'password'}
            autoComplete={registering ? 'new-password' : 'current-password'}
            value={password}
            className="pr-11"
            aria-invalid={Boolean(passwordError)}
            aria-describedby="password-note"
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button
            variant="ghost"
            size="icon"
            className="absolute right-1 top-1"
            aria-label={visible ? t('hidePassword') : t('showPassword')}
            aria-pressed={visible}
            onClick={() => setVisible(!visible)}
          >
            {visible ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          </Button>
        </div>
        {registering && <StrengthMeter password={password} username={username} />}
      </Field>
      {refusal && refusedField !== 'username' && refusedField !== 'password' && (
        <p
          role="alert"
          className="rounded-lg border border-loss/30 bg-loss-surface px-3 py-2 text-loss"
        >
          {refusal}
        </p>
      )}
      <Button type="submit" variant="primary" size="lg" disabled={busy}>
        {busy ? t('working') : registering ? t('register') : t('signIn')}
      </Button>
    </form>
  );
}
