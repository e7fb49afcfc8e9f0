import { chromium, type Browser } from 'playwright-core';
import { BROWSER_PACKAGES, ensureSystemPackages } from '../stack/system/packages';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the machine's Chromium, installed first when it is missing; `CHROMIUM` names another one. */
export async function launchBrowser(): Promise<Browser> {
  const { CHROMIUM } = process.env;
  if (CHROMIUM === undefined) {
    await ensureSystemPackages((line) => process.stderr.write(`${line}\n`), BROWSER_PACKAGES);
  }
  return chromium.launch({ executablePath: CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}
