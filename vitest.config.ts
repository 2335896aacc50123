import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // For what hangs: a machine that is busy with other things may be many times slower.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Left to itself it leaves one core idle, and loads the engine anew for each file, which keeps no state.
    maxWorkers: 2,
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['tests/settled.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/site/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        // What the build wrote: these read dist/ and need no browser.
        test: { name: 'site', include: ['tests/site/**/*.test.ts'] },
      },
    ],
  },
});
