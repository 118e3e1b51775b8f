import { type ClassValue, clsx } from 'clsx';
import { createTailwindMerge } from 'tailwind-merge';

const any = () => true;
const isTextSize = (value: string) => /^(xs|sm|base|lg|\d?xl|\[[\d.]+(r?em|px)\])$/.test(value);
const isBorderWidth = (value: string) => /^\d+$/.test(value);
const side = (letter: string) => (value: string) =>
  value === letter || value.startsWith(`${letter}-`);
const isColor = (value: string) =>
  !/^(collapse|separate|spacing-.*|dashed|solid|balance|pretty|wrap|nowrap)$/.test(value);

/**
 * Which classes stand in each other's way, for the kinds that components here let callers replace. The
 * library's own table knows all of Tailwind and weighs six times as much.
 */
const merge = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups: {
    display: [
      'block',
      'inline',
      'inline-block',
      'flex',
      'inline-flex',
      'grid',
      'contents',
      'table',
      'hidden',
    ],
    position: ['static', 'fixed', 'absolute', 'relative', 'sticky'],
    direction: ['flex-row', 'flex-col', 'flex-row-reverse', 'flex-col-reverse'],
    items: [{ items: [any] }],
    justify: [{ justify: [any] }],
    gap: [{ gap: [any] }],
    gapX: [{ 'gap-x': [any] }],
    gapY: [{ 'gap-y': [any] }],
    p: [{ p: [any] }],
    px: [{ px: [any] }],
    py: [{ py: [any] }],
    pt: [{ pt: [any] }],
    pr: [{ pr: [any] }],
    pb: [{ pb: [any] }],
    pl: [{ pl: [any] }],
    m: [{ m: [any] }],
    mx: [{ mx: [any] }],
    my: [{ my: [any] }],
    mt: [{ mt: [any] }],
    mr: [{ mr: [any] }],
    mb: [{ mb: [any] }],
    ml: [{ ml: [any] }],
    size: [{ size: [any] }],
    w: [{ w: [any] }],
    h: [{ h: [any] }],
    minW: [{ 'min-w': [any] }],
    maxW: [{ 'max-w': [any] }],
    minH: [{ 'min-h': [any] }],
    maxH: [{ 'max-h': [any] }],
    textSize: [{ text: [isTextSize] }],
    textAlign: [{ text: ['left', 'center', 'right'] }],
    textColor: [{ text: [isColor] }],
    weight: [{ font: ['normal', 'medium', 'semibold', 'bold'] }],
    background: [{ bg: [any] }],
    rounded: [{ rounded: ['', any] }],
    borderWidth: [{ border: ['', isBorderWidth] }],
    borderX: [{ border: [side('x')] }],
    borderY: [{ border: [side('y')] }],
    borderT: [{ border: [side('t')] }],
    borderR: [{ border: [side('r')] }],
    borderB: [{ border: [side('b')] }],
    borderL: [{ border: [side('l')] }],
    borderColor: [{ border: [isColor] }],
    opacity: [{ opacity: [any] }],
    cursor: [{ cursor: [any] }],
    overflow: [{ overflow: ['auto', 'hidden', 'clip', 'visible', 'scroll'] }],
    whitespace: [{ whitespace: [any] }],
    animate: [
      { animate: ['none', 'spin', 'skeleton', 'appear', 'sheet', 'flash-up', 'flash-down'] },
    ],
  },
  conflictingClassGroups: {
    p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
    px: ['pr', 'pl'],
    py: ['pt', 'pb'],
    m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml'],
    mx: ['mr', 'ml'],
    my: ['mt', 'mb'],
    gap: ['gapX', 'gapY'],
    size: ['w', 'h'],
  },
  conflictingClassGroupModifiers: {},
  orderSensitiveModifiers: [
    'before',
    'after',
    'placeholder',
    'backdrop',
    'file',
    'marker',
    'selection',
  ],
}));

/** Joins class names; a later Tailwind class wins over an earlier one of the same kind. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
