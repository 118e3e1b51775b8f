'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from '@/lib/ui/cn';
import { Button } from './button';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /**
   * `sheet` rises from the bottom of a phone and is a centred dialog on wider screens; `drawer` does
   * the same on a phone and slides in from the right edge of wider ones.
   */
  shape?: 'dialog' | 'sheet' | 'drawer';
  className?: string;
}

/** A modal on the browser's own `dialog`: it traps the focus, closes on Escape, returns the focus. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  shape = 'dialog',
  className,
}: DialogProps) {
  const t = useTranslations('common');
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
    }
    return () => dialog?.close();
  }, [open]);

  if (!open) {
    return null;
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself; the click is on the backdrop.
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) {
          onClose();
        }
      }}
      className={cn(
        'fixed m-auto w-[min(30rem,calc(100vw-2rem))] overflow-hidden rounded-2xl border border-line-strong bg-raised p-0 shadow-panel backdrop:bg-black/60',
        shape === 'dialog' && 'animate-appear',
        shape !== 'dialog' &&
          'max-md:mb-0 max-md:w-full max-md:max-w-full max-md:animate-sheet max-md:rounded-b-none',
        shape === 'sheet' && 'md:animate-appear',
        shape === 'drawer' &&
          'md:my-0 md:mr-0 md:h-dvh md:max-h-none md:w-[26rem] md:animate-drawer md:rounded-r-none',
        className,
      )}
    >
      <div
        className={cn(
          'flex max-h-[min(85dvh,48rem)] flex-col',
          shape === 'drawer' && 'md:h-full md:max-h-none',
        )}
      >
        <header className="flex items-center justify-between gap-3 border-b border-line px-5 py-3">
          <h2 id={titleId} className="font-semibold">
            {title}
          </h2>
          <Button variant="ghost" size="icon" onClick={onClose} aria-label={t('close')}>
            <X aria-hidden="true" />
          </Button>
        </header>
        <div className="overflow-y-auto p-5">{children}</div>
      </div>
    </dialog>
  );
}
