import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/stats/forecast.js';

const days = (counts: Record<string, number>): ReadonlyMap<string, number> => new Map(Object.entries(counts));

describe('forecast against a quota', () => {
  it('reports what coordinators compare: done, share, rate, need and the day it is reached', () => {
    // 79 of 618: the lowest ward of a district in a press report; here after ten days of work.
    const progress = forecast(days({ '2026-11-13': 40, '2026-11-20': 39 }), 618, '2026-12-31', '2026-11-22');
    expect(progress).toEqual({
      quota: 618,
      done: 79,
      share: 79 / 618,
      perDay: 7.9,
      neededPerDay: 539 / 39,
      forecastOn: '2027-01-30',
      inTime: false,
    });
  });

  it('gives no forecast before any work', () => {
    expect(forecast(new Map(), 618, '2026-12-31', '2026-11-22')).toMatchObject({
      done: 0,
      perDay: null,
      forecastOn: null,
      inTime: null,
    });
  });

  it('tells the day on which the quota was reached, however far beyond and however late one looks', () => {
    const work = days({ '2026-11-03': 500, '2026-11-01': 200 });
    for (const today of ['2026-11-22', '2027-02-03']) {
      const progress = forecast(work, 618, '2026-12-31', today);
      expect(progress).toMatchObject({ forecastOn: '2026-11-03', inTime: true, neededPerDay: null });
    }
  });

  it('takes the rate from the first day at work, though nothing was finished on it', () => {
    const slow = forecast(days({ '2026-11-13': 0, '2026-11-20': 79 }), 618, '2026-12-31', '2026-11-22');
    expect(slow.perDay).toBe(7.9);
  });

  it('forecasts no day that calendars cannot write', () => {
    const never = forecast(days({ '2026-11-22': 1 }), 9_000_000, '2026-12-31', '2026-11-22');
    expect(never).toMatchObject({ forecastOn: null, inTime: null });
  });

  it('keeps its head where the clock was ahead', () => {
    const ahead = forecast(days({ '2026-11-25': 10 }), 618, '2026-12-31', '2026-11-22');
    expect(ahead.perDay).toBe(10);
    expect((ahead.forecastOn ?? '') > '2026-11-22').toBe(true);
  });

  it('never forecasts an earlier day for a higher quota', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 9_000 }),
        fc.nat(9_000),
        (done, quota, more) => {
          const work = days({ '2026-11-01': done });
          const lower = forecast(work, quota, '2026-12-31', '2026-11-22').forecastOn ?? '';
          const higher = forecast(work, quota + more, '2026-12-31', '2026-11-22').forecastOn ?? '';
          return lower <= higher;
        },
      ),
    );
  });
});
