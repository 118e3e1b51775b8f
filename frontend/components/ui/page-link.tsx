import Link from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to another page of the app. It fetches when pressed, not when seen: a dashboard names a
 * hundred shares, and a page of the export is only a few kilobytes from its own server.
 */
export function PageLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
