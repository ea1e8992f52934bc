import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'commands/**/*.test.ts'],
    // One process for many files: each new one would load the dictionary again (1 s, 250 MB).
    pool: 'forks',
    isolate: false,
    // Two cores take two processes; the default leaves one of them idle.
    maxWorkers: 2,
    testTimeout: 15_000,
    hookTimeout: 30_000,
    // The JSON is what .ci/run counts.
    reporters: ['default', ['json', { outputFile: '.cache/tests.json' }]],
  },
});
