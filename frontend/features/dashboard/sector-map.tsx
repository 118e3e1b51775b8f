'use client';

import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { PageLink } from '@/components/ui/page-link';
import type { Sector } from '@/lib/api/model';
import { formatPercent } from '@/lib/money/format-inr';

/** A move of this size is painted in the fullest colour. */
const FULL_PERCENT = 2.5;
const FULL_SHARE = 46;
/** The smallest tile, as a share of the whole, so that a quiet sector can still be read. */
const LEAST = 0.02;

interface Tile {
  sector: Sector;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Sectors as tiles: the area tells turnover, the colour the day's change. Each leads to its shares. */
export default function SectorMap({ sectors }: { sectors: readonly Sector[] }) {
  const t = useTranslations('dashboard');
  const tiles = useMemo(() => layOut(sectors), [sectors]);
  return (
    <ul className="relative min-h-72 w-full grow">
      {tiles.map(({ sector, left, top, width, height }) => (
        <li
          key={sector.sector}
          className="tile absolute p-0.5"
          style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
        >
          <PageLink
            href={`/stocks?sector=${encodeURIComponent(sector.sector)}`}
            aria-label={t('sectorLabel', {
              sector: sector.sector,
              change: formatPercent(sector.changePercent),
            })}
            title={sector.sector}
            className="flex size-full flex-col overflow-hidden rounded-lg border border-line px-2 py-1.5 text-xs leading-tight hover:border-line-strong"
            style={{ background: heat(sector.changePercent) }}
          >
            <span className="tile-name truncate font-semibold">{sector.sector}</span>
            <span className="tile-figure figures">{formatPercent(sector.changePercent)}</span>
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

function layOut(sectors: readonly Sector[]): Tile[] {
  const whole = sectors.reduce((sum, { turnover }) => sum + turnover, 0) || sectors.length;
  const root = hierarchy<{ children?: Sector[] } | Sector>({ children: [...sectors] }, (node) =>
    'children' in node ? node.children : undefined,
  )
    .sum((node) => ('turnover' in node ? Math.max(node.turnover, whole * LEAST) : 0))
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
  const laidOut = treemap<{ children?: Sector[] } | Sector>()
    .size([100, 100])
    .tile(treemapSquarify.ratio(1.1))(root);
  return laidOut.leaves().map((leaf) => ({
    sector: leaf.data as Sector,
    left: leaf.x0,
    top: leaf.y0,
    width: leaf.x1 - leaf.x0,
    height: leaf.y1 - leaf.y0,
  }));
}

function heat(percent: number): string {
  if (percent === 0) {
    return 'var(--heat-base)';
  }
  const share = 8 + Math.min(1, Math.abs(percent) / FULL_PERCENT) * (FULL_SHARE - 8);
  const colour = percent > 0 ? 'var(--gain-solid)' : 'var(--loss-solid)';
  return `color-mix(in oklab, ${colour} ${share.toFixed(0)}%, var(--heat-base))`;
}
