import type { Locator, Page } from 'playwright-core';
import { step } from '../steps';
import { nodeWindow, output, part } from './locate';

const form = (page: Page): Locator => part(nodeWindow(page), 'node-parameters');

const listItems = (page: Page): Locator => page.locator('.el-select-dropdown__item:visible');

/** All fields of the form, without what n8n shows below them. */
export const fields = (page: Page): Locator => form(page).locator('.parameter-input-list-wrapper').first();

/** A field by its name. */
export const field = (page: Page, name: string): Locator => part(form(page), `parameter-input-${name}`);

/** The part of a field in which text is written. */
export const entry = (page: Page, name: string): Locator => field(page, name).locator('input, textarea').first();

/** What stands in a field, the text of an expression included. */
export async function valueOf(page: Page, name: string): Promise<string> {
	const expression = field(page, name).locator('.cm-content');
	return (await expression.isVisible()) ? await expression.innerText() : await entry(page, name).inputValue();
}

/** The labels of the fields that are shown, from the top. */
export async function labels(page: Page): Promise<string[]> {
	const texts = await part(form(page), 'input-label').locator('visible=true').allInnerTexts();
	return texts.map((text) => text.split('\n')[0].trim());
}

/** Which of these fields bear the mark that something is missing. */
export async function marked(page: Page, names: string[]): Promise<string[]> {
	const marks = await Promise.all(names.map(async (name) => await part(field(page, name), 'parameter-issues').isVisible()));
	return names.filter((_, at) => marks[at]);
}

/** What the mark of a field says when somebody points to it. */
export async function issuesOf(page: Page, name: string): Promise<string> {
	step(page, `pointing to the mark of ${name}`);
	await part(field(page, name), 'parameter-issues').locator('svg').hover();
	const tip = page.locator('[role=tooltip]:visible, [data-reka-popper-content-wrapper]:visible').filter({ hasText: 'Issues:' }).first();
	await tip.waitFor();
	return await tip.innerText();
}

/** Opens a field's list and gives what can be chosen: the name, and the description where there is one. The list stays open. */
export async function openList(page: Page, name: string): Promise<string[][]> {
	step(page, `opening the list of ${name}`);
	await field(page, name).click();
	await listItems(page).first().waitFor();
	return (await listItems(page).allInnerTexts()).map((text) => text.trim().split(/\n+/));
}

/** Chooses in the list that is open, and waits until it is closed. */
export async function pick(page: Page, option: string): Promise<void> {
	step(page, `choosing "${option}"`);
	await listItems(page).filter({ has: page.getByText(option, { exact: true }) }).click();
	await listItems(page).first().waitFor({ state: 'hidden' });
}

/** Waits until n8n has loaded what a field offers: before, its list does not open. */
export async function untilLoaded(page: Page, name: string): Promise<void> {
	step(page, `waiting for the choices of ${name}`);
	await field(page, name).locator('[placeholder=Select]:enabled').waitFor();
}

/** Searches the list that is open for these words, and waits until this alone is left of it. */
export async function searchList(page: Page, words: string, left: string): Promise<void> {
	step(page, `searching "${words}" in the open list`);
	await page.keyboard.type(words);
	await listItems(page).and(page.locator(':nth-match(.el-select-dropdown__item:visible, 2)')).waitFor({ state: 'detached' });
	await listItems(page).filter({ has: page.getByText(left, { exact: true }) }).waitFor();
}

/** Chooses in the open list of a field that takes several: it stays open until somebody clicks elsewhere. */
export async function pickOneOfSeveral(page: Page, option: string): Promise<void> {
	step(page, `choosing "${option}" among several`);
	await listItems(page).filter({ has: page.getByText(option, { exact: true }) }).click();
	await output(page).click({ position: { x: 10, y: 200 } });
	await listItems(page).first().waitFor({ state: 'hidden' });
}

/** What is chosen in a field that takes several. */
export async function picked(page: Page, name: string): Promise<string[]> {
	return (await field(page, name).locator('.el-tag').allInnerTexts()).map((text) => text.trim());
}

/** Opens a field's list and chooses in it. */
export async function select(page: Page, name: string, option: string): Promise<void> {
	await openList(page, name);
	await pick(page, option);
}

/** Writes into a field, as by hand. */
export async function write(page: Page, name: string, text: string): Promise<void> {
	step(page, `writing "${text}" into ${name}`);
	await entry(page, name).fill(text);
	await entry(page, name).blur();
}

const addButton = (page: Page, what: 'Filter' | 'Option'): Locator => part(form(page), 'collection-parameter-add').locator(`[placeholder="Add ${what}"]:visible`);

/** Opens the list of a collection's fields that are not shown yet, and gives their names. The list stays open. */
export async function addList(page: Page, what: 'Filter' | 'Option'): Promise<string[]> {
	step(page, `pressing Add ${what}`);
	await addButton(page, what).click();
	await listItems(page).first().waitFor();
	return (await listItems(page).allInnerTexts()).map((text) => text.trim());
}

/** Adds the field of a collection that has no other, for which n8n shows a button in place of a list. */
export async function addOnlyOne(page: Page, what: 'Filter' | 'Option'): Promise<void> {
	step(page, `pressing the button Add ${what}`);
	await part(form(page), 'collection-parameter-add').filter({ hasText: `Add ${what}` }).click();
}

/** Flips a switch. */
export async function flip(page: Page, name: string): Promise<void> {
	step(page, `flipping ${name}`);
	await field(page, name).locator('.el-switch').click();
}
