import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@sovereign-pipeline/local-servers';
import { type Issuer, signInClient, startIssuer } from '@sovereign-pipeline/testing';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { patience } from './pages.fixture.ts';
import { StartProcess } from './start-process.fixture.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sign-in-'));
let issuer: Issuer;
let settings: Record<string, string>;
let service: StartProcess;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  issuer = await startIssuer({ redirectUri: `${url}/v1/session/callback` });
  issuer.says({ idToken: {}, profile: { name: 'Ada Lovelace', groups: ['desk'] } });
  settings = {
    ...{ DATA_DIR: dataDir, PORT: port, AUTH: 'oidc', PUBLIC_URL: url, OIDC_ISSUER: issuer.url },
    ...{ OIDC_AUDIENCE: 'sovereign-pipeline', OIDC_ROLES_CLAIM: 'groups', OIDC_ROLES: 'desk=recorder' },
    ...{ OIDC_CLIENT_ID: signInClient.clientId, OIDC_CLIENT_SECRET: signInClient.clientSecret },
  };
  service = new StartProcess(settings);
  await service.url();
  browser = await startBrowser();
  page = await browser.newPage({ locale: 'en-US' });
  page.setDefaultTimeout(patience);
}, 240_000);
afterAll(async () => {
  await browser.close();
  service.signal('SIGTERM');
  await service.exitCode;
  await issuer.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const open = (path: string) => page.goto(`${settings['PUBLIC_URL'] ?? ''}${path}`);
const withIssuer = () => page.getByRole('link', { name: /^Sign in with localhost:\d+$/ });
const signedIn = (words: string) => page.locator('footer').getByText(words).waitFor();

/** On the issuer's own pages. */
async function signInThere(login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill('x');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

describe('a browser, with AUTH=oidc', () => {
  it('signs in with the issuer, comes back to its page, and may do what its role may', async () => {
    await open('/companies?asOf=2024-12');
    await withIssuer().click();
    await signInThere('ada');
    await signedIn('Ada Lovelace (recorder)');
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe('/companies?asOf=2024-12');
    await page.locator('main').getByText('Converge ICT').first().waitFor();
    const links = await page.locator('header a').allInnerTexts();
    expect(links).toContain('Record');
    expect(links).not.toContain('Operate');
    // Nothing that a script can read holds the session.
    const kept = await page.evaluate(
      'JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])',
    );
    expect(kept).not.toContain('sovereign_pipeline');
  }, 240_000);

  it('is still signed in after the service was started anew', async () => {
    service.signal('SIGTERM');
    await service.exitCode;
    service = new StartProcess(settings);
    await service.url();
    await open('/companies');
    await signedIn('Ada Lovelace (recorder)');
  }, 240_000);

  it('signs out; and is told when the issuer gives it no role, or it does not agree there', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await withIssuer().waitFor();
    const there = page.getByRole('link', { name: 'Sign out there' });
    expect(await there.getAttribute('href')).toContain(issuer.url);
    await open('/companies');
    issuer.says({ idToken: {}, profile: { name: 'Ada Lovelace', groups: ['sports'] } });
    await withIssuer().click();
    await page.getByText('You are known there, but have no role here').waitFor();
    await page.context().clearCookies();
    await open('/companies');
    await withIssuer().click();
    await page.getByText('[ Cancel ]').click();
    await page.getByText('Nobody was signed in. Try again.').waitFor();
  }, 240_000);
});
