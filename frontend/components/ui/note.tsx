import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/ui/cn';

const TONES = {
  gain: 'border-gain/35 bg-gain-surface text-gain',
  loss: 'border-loss/35 bg-loss-surface text-loss',
  warn: 'border-warn/35 bg-warn-surface text-warn',
  neutral: 'border-line bg-hover text-muted',
};

type NoteTone = keyof typeof TONES;

interface NoteProps {
  icon: LucideIcon;
  tone: NoteTone;
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
}

/** A few words with a tone, where the reader is looking. */
export function Note({ icon: Icon, tone, title, text, children }: NoteProps) {
  return (
    <div className={cn('flex gap-2.5 rounded-lg border px-3 py-2.5 text-sm', TONES[tone])}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <div className="min-w-0 grow">
        <p className="font-medium">{title}</p>
        {text && <p className="mt-0.5 text-xs">{text}</p>}
        {children}
      </div>
    </div>
  );
}
