'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { fetchSession, signOut } from '@/lib/api/account';
import { keys } from '@/lib/api/keys';
import { stream } from '@/lib/stream/stream';
import { signedInHint } from './hint';

/** Who is signed in, as the server says. A 401 problem means nobody. */
export function useSession() {
  return useQuery({ queryKey: keys.session, queryFn: fetchSession, staleTime: 60_000 });
}

/** Logs out on the server, then forgets everything that belonged to the trader. */
export function useSignOut() {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      signedInHint.set(undefined);
      stream.close();
      queries.clear();
      router.replace('/login');
    },
  });
}
