import type { Page } from 'playwright-core';
import { owner } from '../../host/world';
import { step } from '../steps';

/** Signs in as the owner, as a person does it. */
export async function signIn(page: Page): Promise<void> {
	step(page, 'signing in');
	await page.goto('/signin');
	await page.locator('input[type=email]').fill(owner.email);
	await page.locator('input[type=password]').fill(owner.password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL((url) => url.pathname.startsWith('/home'));
}
