'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { cn } from '@/lib/ui/cn';

interface PopoverProps {
  label: string;
  trigger: ReactNode;
  triggerClassName?: string;
  className?: string;
  align?: 'start' | 'end';
  /** The panel's content; `close` puts it away and returns the focus. */
  children: (close: () => void) => ReactNode;
}

/** A button with a small panel below it. Escape, a click elsewhere and leaving by Tab close it. */
export function Popover({
  label,
  trigger,
  triggerClassName,
  className,
  align = 'start',
  children,
}: PopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  useEffect(() => {
    if (!open) {
      return;
    }
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') {
        setOpen(false);
        button.current?.focus();
      }
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the wrapper only notices where the focus went.
    <div
      ref={root}
      className="relative"
      onBlur={(event) => {
        if (event.relatedTarget && !root.current?.contains(event.relatedTarget as Node)) {
          setOpen(false);
        }
      }}
    >
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
        className={triggerClassName}
      >
        {trigger}
      </button>
      {open && (
        <div
          id={panelId}
          className={cn(
            'absolute top-full z-40 mt-2 min-w-56 animate-appear rounded-xl border border-line-strong bg-raised p-1.5 shadow-panel',
            align === 'end' ? 'right-0' : 'left-0',
            className,
          )}
        >
          {children(close)}
        </div>
      )}
    </div>
  );
}

export const menuItem =
  'flex w-full items-center gap-2.5 rounded-lg px-2.5 py-2 text-left text-sm text-text hover:bg-hover [&_svg]:size-4 [&_svg]:text-muted';
