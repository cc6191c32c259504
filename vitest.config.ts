import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,mjs}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // Real files, real PDFs, real child processes, on two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
