import { DashboardPage } from './pages/dashboard.page';
import { LoginPage } from './pages/login.page';
import { Shell } from './pages/shell.page';
import { expect, newName, PASSWORD, signUp, test } from './test';

test('a new trader registers, logs out and comes back to the page that asked', async ({
  page,
  provoked,
}) => {
  provoked.push(401);
  const login = new LoginPage(page);
  const username = newName();
  await page.goto('/');
  await page.waitForURL('**/login');
  await login.register(username, PASSWORD);
  await page.waitForURL('**/dashboard');
  await expect(new DashboardPage(page).totalValue).toContainText('₹10,00,000');

  await new Shell(page).logOut();
  await page.goto('/portfolio');
  await page.waitForURL('**/login?next=%2Fportfolio');
  await expect(page.getByText('Your session has ended')).toBeVisible();
  await login.signIn(username, PASSWORD);
  await page.waitForURL('**/portfolio');
});

test('a wrong password is refused in words', async ({ page, provoked }) => {
  provoked.push(401);
  const username = await signUp(page);
  await page.context().clearCookies();
  const login = new LoginPage(page);
  await login.open();
  await login.signIn(username, 'not-the-password');
  await expect(login.alert).toHaveText('Username or password is wrong.');
});

test('a taken name is refused beside its field', async ({ page, provoked }) => {
  provoked.push(409);
  const username = await signUp(page);
  await page.context().clearCookies();
  const login = new LoginPage(page);
  await login.open();
  await login.register(username.toUpperCase(), PASSWORD);
  await expect(login.alert).toHaveText('This username is taken. Choose another.');
});

test('the rules are told before the server has to', async ({ page }) => {
  const login = new LoginPage(page);
  await login.open();
  await page.getByRole('radio', { name: 'Create account' }).click();
  await expect(page.getByText('8 to 128 characters')).toBeVisible();
  const meter = page.getByRole('meter', { name: 'Password strength' });
  await login.password.fill('monsoon7');
  await expect(meter).toHaveAttribute('aria-valuetext', 'weak');
  await login.password.fill('a long paper monsoon, 42 days');
  await expect(meter).toHaveAttribute('aria-valuetext', 'strong');
  await login.username.fill('no spaces please');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(login.alert).toContainText('3 to 32 letters');
});

test('somebody looks around without a name', async ({ page }) => {
  const login = new LoginPage(page);
  await login.open();
  await login.lookAround();
  await page.waitForURL('**/dashboard');
  await expect(new DashboardPage(page).totalValue).toContainText('₹');
});
