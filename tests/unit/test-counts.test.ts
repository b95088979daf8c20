import { describe, expect, it } from 'vitest';
import { addCounts, countPlaywright, countVitest } from '../../scripts/test-counts';

const vitest = { success: true, numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('test counts', () => {
  it('are those of the reports', () => {
    expect(countVitest(vitest)).toEqual({ passed: 7, failed: 0, skipped: 0 });
    expect(countPlaywright(playwright)).toEqual({ passed: 4, failed: 0, skipped: 0 });
  });

  it('show a failure when a file did not load and no test failed', () => {
    expect(countVitest({ ...vitest, success: false }).failed).toBe(1);
    expect(countPlaywright({ ...playwright, errors: [{ message: 'cannot find module' }] }).failed).toBe(1);
  });

  it('call a test that passed at the second try failed', () => {
    expect(countPlaywright({ ...playwright, stats: { ...playwright.stats, flaky: 2 } }).failed).toBe(2);
  });

  it('count skipped and planned tests as skipped', () => {
    expect(countVitest({ ...vitest, numPendingTests: 1, numTodoTests: 2 }).skipped).toBe(3);
  });

  it('add up', () => {
    expect(addCounts([countVitest(vitest), countPlaywright(playwright)])).toEqual({
      passed: 11,
      failed: 0,
      skipped: 0,
    });
  });
});
