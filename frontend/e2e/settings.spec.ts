import { LoginPage } from './pages/login.page';
import { SettingsPage } from './pages/settings.page';
import { Shell } from './pages/shell.page';
import { buy, expect, PASSWORD, signUp, test } from './test';

const NEW_PASSWORD = 'another-monsoon-43';

test('theme, colours and language change at once and stay', async ({ page }) => {
  await signUp(page);
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.choose('Light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await settings.choose('Blue and orange');
  await expect(page.locator('html')).toHaveAttribute('data-palette', 'blue-orange');
  await settings.choose('हिन्दी');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('सेटिंग');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('सेटिंग');
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
});

test('another session is ended from here', async ({ page, browser, baseURL }) => {
  const username = await signUp(page);
  const elsewhere = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  const signedIn = await elsewhere.request.post('/api/auth/login', {
    data: { username, password: PASSWORD },
  });
  expect(signedIn.status()).toBe(200);

  const settings = new SettingsPage(page);
  await settings.open();
  await expect(settings.sessions.getByText('this one')).toBeVisible();
  await settings.sessions.getByRole('button', { name: 'End session' }).click();
  await expect(settings.sessions.getByRole('button', { name: 'End session' })).toHaveCount(0);
  expect((await elsewhere.request.get('/api/auth/verify')).status()).toBe(401);
  await elsewhere.close();
});

test('whoever is signed out from elsewhere is out at once', async ({
  page,
  browser,
  baseURL,
  provoked,
}) => {
  provoked.push(401);
  const username = await signUp(page);
  await page.goto('/dashboard');
  await page.getByTestId('total-value').waitFor();
  const elsewhere = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  await elsewhere.request.post('/api/auth/login', { data: { username, password: PASSWORD } });
  const sessions = await (await elsewhere.request.get('/api/auth/sessions')).json();
  const other = sessions.items.find(({ current }: { current: boolean }) => !current);
  await elsewhere.request.delete(`/api/auth/sessions/${other.id}`);
  await page.waitForURL('**/login?next=%2Fdashboard');
  await elsewhere.close();
});

test('the password is changed, and only the new one signs in', async ({ page, provoked }) => {
  provoked.push(400, 401, 403);
  const username = await signUp(page);
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.changePassword('not-the-old-one', NEW_PASSWORD);
  await expect(page.locator('#current-password-note')).toBeVisible();
  await settings.changePassword(PASSWORD, NEW_PASSWORD);
  await expect(page.getByText('Password changed', { exact: true })).toBeVisible();

  await new Shell(page).logOut();
  const login = new LoginPage(page);
  await login.signIn(username, PASSWORD);
  await expect(login.alert).toHaveText('Username or password is wrong.');
  await login.signIn(username, NEW_PASSWORD);
  await page.waitForURL('**/dashboard');
});

test('a reset gives fresh cash and keeps the old entries', async ({ page }) => {
  await signUp(page);
  await buy(page, 'ITC.NS', 5);
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.reset();
  await expect(page.getByText('The account starts again')).toBeVisible();
  await new Shell(page).goTo('Portfolio');
  await expect(page.getByText('You own no shares yet')).toBeVisible();
  await page.getByRole('tab', { name: 'Ledger' }).click();
  await page.getByRole('button', { name: 'Bought 5 ITC' }).click();
  await expect(page.getByText('5 × ITC').first()).toBeVisible();
});

test('whoever leaves is gone', async ({ page, provoked }) => {
  provoked.push(401);
  const username = await signUp(page);
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.deleteAccount(PASSWORD);
  await page.waitForURL('**/login');
  const login = new LoginPage(page);
  await login.signIn(username, PASSWORD);
  await expect(login.alert).toHaveText('Username or password is wrong.');
});
