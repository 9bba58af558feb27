import type { Locator, Page } from 'playwright-core';
import { step } from '../steps';
import { field, pick } from './form';
import { part } from './locate';

/* A field in which something is chosen from a list, or entered in one of several ways. */

const items = (page: Page): Locator => page.locator('[data-test-id="rlc-item"]:visible');

/** Opens the list of a field and gives the names in it, once n8n has loaded them. */
export async function openChoices(page: Page, name: string): Promise<string[]> {
	step(page, `opening the choices of ${name}`);
	await part(field(page, name), 'rlc-input').click();
	await items(page).first().waitFor();
	return (await items(page).allInnerTexts()).map((text) => text.trim());
}

/** Searches the open list for these words and chooses what is left: one name. */
export async function searchChoice(page: Page, words: string, found: string): Promise<void> {
	step(page, `searching "${words}" and choosing "${found}"`);
	await page.keyboard.type(words);
	await items(page).and(page.locator(':nth-match([data-test-id="rlc-item"]:visible, 2)')).waitFor({ state: 'detached' });
	await items(page).filter({ has: page.getByText(found, { exact: true }) }).click();
	await items(page).first().waitFor({ state: 'hidden' });
}

/** Writes into a field in one of its ways: 'Phone Number'. */
export async function writeAs(page: Page, name: string, mode: string, text: string): Promise<void> {
	step(page, `writing "${text}" into ${name} as ${mode}`);
	await part(field(page, name), 'rlc-mode-selector').click();
	await pick(page, mode);
	const input = part(field(page, name), 'rlc-input');
	await input.fill(text);
	await input.blur();
}

/** What stands in such a field. */
export const chosenIn = async (page: Page, name: string): Promise<string> => await part(field(page, name), 'rlc-input').inputValue();
