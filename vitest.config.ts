import { defineConfig } from 'vitest/config';

/** Where CI wants the results as JSON. */
const report = process.env.VITEST_JSON_REPORT;
/** Tests that talk to real servers or real terminals; the servers are started only when some of these run. */
const outside = ['test/live/**/*.test.{ts,tsx}', 'test/e2e/**/*.test.{ts,tsx}'];
/** Tests that empty mailboxes others write to: nothing runs beside them. */
const alone = ['test/live/lessons.test.ts'];

/** When terminals and servers are done with. What is `alone` there waits for its servers most of the time. */
const later = { maxWorkers: 3, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      { extends: true, test: { name: 'inside', include: ['test/**/*.test.{ts,tsx}'], exclude: outside, ...later } },
      {
        extends: true,
        test: {
          name: 'outside',
          include: outside,
          exclude: alone,
          globalSetup: ['test/support/start-live-servers.ts'],
          // Two cores: pty and live tests lose their patience when every worker compiles at once.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: alone, globalSetup: ['test/support/start-live-servers.ts'], ...later },
      },
    ],
  },
});
