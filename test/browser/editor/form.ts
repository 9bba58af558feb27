import type { Locator, Page } from 'playwright-core';
import { step } from '../steps';
import { nodeWindow, part } from './locate';

const form = (page: Page): Locator => part(nodeWindow(page), 'node-parameters');

const listItems = (page: Page): Locator => page.locator('.el-select-dropdown__item:visible');

/** A field by its name. */
export const field = (page: Page, name: string): Locator => part(form(page), `parameter-input-${name}`);

/** The part of a field in which text is written. */
export const entry = (page: Page, name: string): Locator => field(page, name).locator('input, textarea').first();

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

/** Chooses in the open list of a field that takes several: it stays open until somebody clicks elsewhere. */
export async function pickOneOfSeveral(page: Page, option: string): Promise<void> {
	step(page, `choosing "${option}" among several`);
	await listItems(page).filter({ has: page.getByText(option, { exact: true }) }).click();
	await part(nodeWindow(page), 'output-panel').click({ position: { x: 10, y: 200 } });
	await listItems(page).first().waitFor({ state: 'hidden' });
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

/** The options come below the filters. */
const filterButton = (page: Page): Locator => part(form(page), 'collection-parameter-add').locator('visible=true').first();

/** Opens the list of a collection's fields that are not shown yet, and gives their names. The list stays open. */
export async function filterList(page: Page): Promise<string[]> {
	step(page, 'opening the list of filters');
	await filterButton(page).click();
	await listItems(page).first().waitFor();
	return (await listItems(page).allInnerTexts()).map((text) => text.trim());
}
