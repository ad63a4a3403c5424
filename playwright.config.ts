import { defineConfig } from '@playwright/test';
import { chromiumPath } from './tests/browser.ts';

const chromium = await chromiumPath();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: 'line',
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1320, height: 860 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    video: 'off',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      // In a plain C locale Chromium calls a file whose name has more than ASCII "download".
      env: { ...definedOnly(process.env), LC_ALL: 'C.UTF-8' },
    },
  },
});

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).filter((one): one is [string, string] => one[1] !== undefined));
}
