import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '@/messages/en';
import { type Notice, noticeOf } from './notice';
import { NoticeStore } from './notice-store';

const sample = (name: string) =>
  JSON.parse(
    readFileSync(path.resolve(__dirname, `../../../contract/stream/${name}.json`), 'utf8'),
  );

const later = (fields: object) => {
  const event = sample('order');
  return {
    ...event,
    order: { ...event.order, updatedAt: '2026-11-23T10:15:00.268000+05:30', ...fields },
  };
};

describe('noticeOf', () => {
  it('reads what the server did', () => {
    expect(noticeOf(sample('notice'))).toEqual({
      eventId: 6,
      at: 1795405500268,
      code: 'SQUARED_OFF',
      detail:
        'The intraday position of 10 RELIANCE.NS was squared off at the cut-off, for a fee of ₹59.00.',
      figures: { symbol: 'RELIANCE.NS' },
    });
  });

  it('does not repeat the answer to an order', () => {
    expect(noticeOf(sample('order'))).toBeUndefined();
    expect(noticeOf(sample('trade'))).toBeUndefined();
    expect(noticeOf(sample('portfolio'))).toBeUndefined();
  });

  it('tells what became of an order that waited', () => {
    expect(noticeOf(later({}))).toMatchObject({
      code: 'ORDER_BOUGHT',
      figures: { symbol: 'RELIANCE.NS', quantity: 10, price: 2954.4 },
    });
    expect(noticeOf(later({ status: 'EXPIRED', filledQuantity: 4 }))?.code).toBe('ORDER_EXPIRED');
    expect(
      noticeOf(later({ status: 'REJECTED', rejectReason: 'INSUFFICIENT_FUNDS' }))?.figures,
    ).toMatchObject({ reason: 'INSUFFICIENT_FUNDS' });
    expect(noticeOf(later({ status: 'CANCELLED' }))).toBeUndefined();
    expect(noticeOf(later({ status: 'OPEN' }))).toBeUndefined();
  });

  it('tells when a trigger fired; a refusal is told by the server', () => {
    const event = sample('gtt');
    const fired = (rejectReason: string | null) =>
      noticeOf({ ...event, gtt: { ...event.gtt, status: 'TRIGGERED', rejectReason } });
    expect(noticeOf(event)).toBeUndefined();
    expect(fired(null)?.code).toBe('GTT_FIRED');
    expect(fired('INSUFFICIENT_HOLDING')).toBeUndefined();
  });

  it('has words for every code that the contract lists', () => {
    const contract = readFileSync(
      path.resolve(__dirname, '../../../contract/stream/README.md'),
      'utf8',
    );
    const table = contract.slice(contract.indexOf('code of a notice'));
    const rows = table.slice(0, table.indexOf('\n\n')).split('\n').slice(2);
    const codes = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, code = '']) => code),
    );
    expect(codes.length).toBeGreaterThan(8);
    expect(codes.filter((code) => !(code in messages.notices.said))).toEqual([]);
  });
});

function shelf(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return {
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => values.set(name, value),
  };
}

const notice = (eventId: number): Notice => ({
  eventId,
  at: eventId * 1000,
  code: 'SETTLED',
  detail: '',
  figures: {},
});

describe('NoticeStore', () => {
  const open = (where = shelf(), trader = 'asha') => {
    const store = new NoticeStore(() => where);
    store.open(trader, 'sim');
    return store;
  };

  it('counts what has not been looked at', () => {
    const store = open();
    expect(store.hear(1, notice(1))).toBe(true);
    store.hear(2, undefined);
    store.hear(3, notice(3));
    expect(store.getNotices().map(({ eventId }) => eventId)).toEqual([3, 1]);
    expect(store.getUnread()).toBe(2);
    store.markRead();
    expect(store.getUnread()).toBe(0);
    store.hear(4, notice(4));
    expect(store.getUnread()).toBe(1);
  });

  it('takes each once', () => {
    const store = open();
    store.hear(1, notice(1));
    expect(store.hear(1, notice(1))).toBe(false);
    expect(store.getNotices()).toHaveLength(1);
  });

  it('remembers over a reload, each trader alone', () => {
    const where = shelf();
    const store = open(where);
    store.hear(7, notice(7));
    store.markRead();
    const again = open(where);
    expect(again.lastEvent).toBe(7);
    expect(again.getNotices()).toHaveLength(1);
    expect(again.getUnread()).toBe(0);
    expect(open(where, 'ravi').getNotices()).toEqual([]);
  });

  it('starts over with a server that starts over', () => {
    const store = open();
    store.hear(90, notice(90));
    store.markRead();
    store.hear(2, { ...notice(2), at: 99_000 });
    expect(store.lastEvent).toBe(2);
    expect(store.getUnread()).toBeGreaterThan(0);
  });

  it('works without a storage, and with one that holds nonsense', () => {
    const store = new NoticeStore(() => undefined);
    store.open('asha', 'sim');
    expect(store.hear(1, notice(1))).toBe(true);
    const broken = new NoticeStore(() => ({ getItem: () => '{"x":1}', setItem: () => undefined }));
    broken.open('asha', 'sim');
    expect(broken.getNotices()).toEqual([]);
  });
});
