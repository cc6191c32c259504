import { defineConfig } from 'vitest/config';
import { keepTestsInMemory } from './tests/runtime/memoryFolder.mjs';

keepTestsInMemory();

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx,mjs}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Real SQLite files, real PDFs and property tests, on machines with two slow cores.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Letters and deadlines are about British days: no test may pass or fail by the zone of the machine it runs on.
    env: { TZ: 'Europe/London' },
  },
});
