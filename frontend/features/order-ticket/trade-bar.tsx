'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import type { Side } from '@/lib/api/types';

/** Buy and Sell within reach of the thumb, above the bottom bar. */
export function TradeBar({ onTrade }: { onTrade: (side: Side) => void }) {
  const common = useTranslations('common');
  return (
    <div className="fixed inset-x-0 bottom-[calc(var(--bottombar)+env(safe-area-inset-bottom))] z-20 grid grid-cols-2 gap-2 border-t border-line bg-glass p-2 backdrop-blur-xl md:bottom-0 md:pl-[calc(var(--rail)+0.5rem)] lg:hidden">
      <Button variant="buy" onClick={() => onTrade('BUY')}>
        {common('buy')}
      </Button>
      <Button variant="sell" onClick={() => onTrade('SELL')}>
        {common('sell')}
      </Button>
    </div>
  );
}
