'use client';

import { useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { PageSkeleton } from '@/components/ui/page-skeleton';
import { ErrorState } from '@/components/ui/states';
import { keys } from '@/lib/api/keys';
import { isProblem } from '@/lib/api/problem';
import { signedInHint } from '@/lib/session/hint';
import { useSession } from '@/lib/session/use-session';
import { stream } from '@/lib/stream/stream';

/** Lets signed-in traders through; sends everyone else to sign in, and back here afterwards. */
export function SessionGuard({ children }: { children: ReactNode }) {
  const session = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const pathname = usePathname();
  const signedOut = isProblem(session.error) && session.error.status === 401;

  useEffect(
    () => stream.onSessionEnd(() => queries.invalidateQueries({ queryKey: keys.session })),
    [queries],
  );

  useEffect(() => {
    if (signedOut) {
      signedInHint.set(undefined);
      stream.close();
      router.replace(`/login?next=${encodeURIComponent(pathname)}`);
    }
  }, [signedOut, router, pathname]);

  if (session.isSuccess && !signedOut) {
    return children;
  }
  if (session.isError && !signedOut) {
    return (
      <main className="grid min-h-dvh place-items-center">
        <ErrorState error={session.error} onRetry={() => session.refetch()} />
      </main>
    );
  }
  return <PageSkeleton />;
}
