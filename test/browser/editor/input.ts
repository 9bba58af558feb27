import type { Page } from 'playwright-core';
import { step } from '../steps';
import { nodeWindow, part } from './locate';

/** The fields that the window of a node shows to come in, before anything has run. */
export async function previewedFields(page: Page): Promise<string[]> {
	step(page, 'reading the preview of the input');
	const fields = part(nodeWindow(page), 'ndv-input-panel').locator('.pill--preview');
	await fields.first().waitFor();
	return (await fields.allInnerTexts()).map((text) => text.trim());
}
