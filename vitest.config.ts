import { defineConfig } from 'vitest/config';
import { keepTestsInMemory } from './tests/runtime/memoryFolder.mjs';

keepTestsInMemory();

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx,mjs}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Real SQLite files, real PDFs and property tests, on machines with two slow cores.
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // To read the whole program again for each file of tests took longer than most of the tests; what they share keeps nothing of one for the next.
    isolate: false,
    setupFiles: ['tests/support/eachFile.ts'],
    // Letters and deadlines are about British days: no test may pass or fail by the zone of the machine it runs on.
    env: { TZ: 'Europe/London' },
  },
});
