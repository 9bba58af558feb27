import type { Locator, Page } from 'playwright-core';
import { step } from '../steps';
import { nodeWindow, part } from './locate';

/** What the node panel shows of one node. */
export interface Offer {
	name: string;
	description: string;
}

/** The panel with the nodes. */
export const panel = (page: Page): Locator => part(page, 'node-creator');

/** The nodes of GREEN-API in the panel. */
export const offers = (page: Page): Locator => part(panel(page), 'item-iterator-item').filter({ hasText: 'GREEN-API' });

/** Opens the panel and searches it. */
export async function search(page: Page, words: string): Promise<void> {
	step(page, `searching "${words}" in the node panel`);
	const bar = part(page, 'node-creator-search-bar');
	if (!(await bar.isVisible())) await page.locator('[data-test-id=canvas-add-button]:visible, [data-test-id=node-creator-plus-button]:visible').first().click();
	await bar.fill(words);
	await offers(page).first().waitFor();
}

/** The nodes of GREEN-API that the panel shows. */
export async function offered(page: Page): Promise<Offer[]> {
	const texts = async (id: string) => await part(offers(page), id).allInnerTexts();
	const descriptions = await texts('node-creator-item-description');
	return (await texts('node-creator-item-name')).map((name, at) => ({ name: name.trim(), description: descriptions[at] }));
}

/** The name under which the panel shows a node: n8n leaves the last word of a trigger's away, and shows one of two that are called the same then. */
export const offeredName = (name: string): string => `GREEN-API ${name.replace(/ Trigger$/, '')}`.replace(/^(GREEN-API) \1/, '$1');

/** Clicks a node found in the panel: what it can do is shown. */
export async function choose(page: Page, name: string): Promise<void> {
	step(page, `choosing ${name} in the node panel`);
	await offers(page).filter({ has: page.getByText(name, { exact: true }) }).click();
	await panel(page).getByText('Node details').waitFor();
}

/** What the panel offers to add once a node is chosen. */
export async function actions(page: Page): Promise<string[]> {
	return (await part(panel(page), 'item-iterator-item').allInnerTexts()).map((text) => text.trim());
}

/** Adds the chosen node, which opens its window. */
export async function add(page: Page, action: string): Promise<void> {
	step(page, `clicking "${action}" in the node panel`);
	await part(panel(page), 'item-iterator-item').filter({ has: page.getByText(action, { exact: true }) }).click();
	await nodeWindow(page).waitFor();
}
