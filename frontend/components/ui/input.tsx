import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/ui/cn';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      className={cn(
        'h-11 w-full min-w-0 rounded-lg border border-line bg-sunken px-3 text-base text-text placeholder:text-faint hover:border-line-strong disabled:opacity-55 aria-invalid:border-loss md:text-sm',
        className,
      )}
      {...rest}
    />
  );
}

interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

/** A labelled control. Give the control `aria-describedby={`${id}-note`}` so that the note is read out. */
export function Field({ id, label, hint, error, aside, children }: FieldProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-2 text-xs text-muted">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside}
      </div>
      {children}
      {(error || hint) && (
        <p
          id={`${id}-note`}
          className={cn('text-xs', error ? 'text-loss' : 'text-faint')}
          {...(error ? { role: 'alert' } : {})}
        >
          {error || hint}
        </p>
      )}
    </div>
  );
}
