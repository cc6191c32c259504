import { defineConfig } from '@playwright/test';
import { keepTestsInMemory } from './tests/runtime/memoryFolder.mjs';

keepTestsInMemory();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test has a program and a data folder of its own; two Electrons at once on two cores would only test patience.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Playwright's own limit for the whole run; a hanging program must not hold a build server for hours.
  globalTimeout: 45 * 60_000,
  use: { actionTimeout: 15_000, screenshot: 'only-on-failure', trace: 'retain-on-failure' },
  reporter: [['list']],
});
