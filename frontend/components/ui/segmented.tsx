'use client';

import type { KeyboardEvent } from 'react';
import { cn } from '@/lib/ui/cn';

interface SegmentedProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  /** `tabs` when each option shows its own panel below, `radio` when it is a choice. */
  as?: 'tabs' | 'radio';
  className?: string;
  stretch?: boolean;
  disabled?: boolean;
}

/** One choice of a few, in a row. Arrow keys move it, as in a group of radio buttons or tabs. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
  as = 'radio',
  className,
  stretch = false,
  disabled = false,
}: SegmentedProps<T>) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || disabled) {
      return;
    }
    event.preventDefault();
    const index = options.findIndex((option) => option.value === value);
    const next = options[(index + step + options.length) % options.length];
    if (next) {
      onChange(next.value);
      const buttons = event.currentTarget.querySelectorAll('button');
      buttons[options.indexOf(next)]?.focus();
    }
  };
  const tabs = as === 'tabs';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the role is one of two, both of which take keys.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a label.
    <div
      role={tabs ? 'tablist' : 'radiogroup'}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={move}
      className={cn(
        'inline-flex max-w-full items-center gap-0.5 overflow-x-auto rounded-lg border border-line bg-sunken p-0.5',
        stretch && 'flex w-full',
        className,
      )}
    >
      {options.map((option) => {
        const selected = option.value === value;
        return (
          <button
            key={option.value}
            type="button"
            role={tabs ? 'tab' : 'radio'}
            {...(tabs ? { 'aria-selected': selected } : { 'aria-checked': selected })}
            tabIndex={selected ? 0 : -1}
            disabled={disabled}
            onClick={() => onChange(option.value)}
            className={cn(
              'whitespace-nowrap rounded-md border border-transparent px-2.5 py-1.5 text-xs max-sm:px-2 font-medium text-muted transition-colors hover:text-text disabled:cursor-not-allowed disabled:opacity-55',
              selected && 'border-line bg-raised text-text shadow-sm',
              stretch && 'flex-1',
            )}
          >
            {option.label}
          </button>
        );
      })}
    </div>
  );
}
