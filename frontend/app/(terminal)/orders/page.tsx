import type { Metadata } from 'next';
import { Suspense } from 'react';
import { OrdersScreen } from '@/features/orders/orders-screen';

export const metadata: Metadata = { title: 'Orders' };

export default function OrdersPage() {
  // The receipt that is open stands in the address, which an exported page does not know yet.
  return (
    <Suspense>
      <OrdersScreen />
    </Suspense>
  );
}
