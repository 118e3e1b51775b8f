import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/ui/cn';

interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange'> {
  label: string;
  options: readonly { value: string; label: string }[];
  onValue: (value: string) => void;
}

/** The browser's own choice list in the house style; its label is for screen readers only. */
export function Select({ label, options, onValue, className, ...rest }: SelectProps) {
  return (
    <span className={cn('relative block min-w-0', className)}>
      <select
        aria-label={label}
        onChange={(event) => onValue(event.target.value)}
        className="h-10 w-full appearance-none truncate rounded-lg border border-line bg-sunken pl-3 pr-8 text-base text-text hover:border-line-strong md:text-sm"
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-raised">
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute right-2.5 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
