import type { Locator, Page } from 'playwright-core';
import { step } from '../steps';
import { nodeWindow, part } from './locate';

const credentialWindow = (page: Page): Locator => part(page, 'editCredential-modal');

/** The credential that the node uses. */
export async function credentialInUse(page: Page): Promise<string> {
	return await part(nodeWindow(page), 'node-credentials-select').locator('input').first().inputValue();
}

/** Chooses in the node's list of credentials. */
export async function pickCredential(page: Page, name: string): Promise<void> {
	step(page, `picking the credential ${name}`);
	await part(nodeWindow(page), 'node-credentials-select').click();
	await page.locator('.el-select-dropdown__item:visible').filter({ hasText: name }).click();
}

/** Opens the window of the node's credential; n8n then tests it. */
export async function openCredential(page: Page): Promise<void> {
	step(page, "opening the credential's window");
	await part(nodeWindow(page), 'credential-edit-button').click();
	await credentialWindow(page).waitFor();
}

/** Presses Retry, which tests the credential again. */
export async function testAgain(page: Page): Promise<void> {
	step(page, 'pressing Retry');
	await credentialWindow(page).getByRole('button', { name: 'Retry' }).click();
}

/** Waits for the result that is wanted, and gives its words. */
export async function verdict(page: Page, works: boolean): Promise<string> {
	step(page, `waiting for the credential's test to ${works ? 'succeed' : 'fail'}`);
	const good = part(credentialWindow(page), 'credentials-config-container-test-success');
	const bad = credentialWindow(page).getByText('Couldn’t connect with these settings');
	await (works ? good : bad).waitFor();
	if (works) return await good.innerText();
	await credentialWindow(page).getByText('More details').click();
	return await credentialWindow(page).innerText();
}

/** Writes into a field of the window. */
export async function fillIn(page: Page, name: string, text: string): Promise<void> {
	step(page, `writing into ${name} of the credential`);
	await part(credentialWindow(page), `parameter-input-${name}`).locator('input').fill(text);
}

/** Saves what was written, which n8n then tests. */
export async function save(page: Page): Promise<void> {
	step(page, 'saving the credential');
	await part(credentialWindow(page), 'credential-save-button').locator('button').click();
}

/** Closes the window. */
export async function closeCredential(page: Page): Promise<void> {
	step(page, "closing the credential's window");
	await credentialWindow(page).locator('.el-dialog__headerbtn').click();
	await credentialWindow(page).waitFor({ state: 'hidden' });
}
