import type { Locator, Page } from 'playwright-core';
import { step } from '../steps';
import { output, part } from './locate';
import { untilEnded } from './run';

/** A node's output, as the table shows it. */
interface Table {
	columns: string[];
	rows: string[][];
}

const trimmed = (texts: string[]): string[] => texts.map((text) => text.trim());

const SOON = 5000;

/** Chooses how the output is shown. Where a tip has opened under the pointer and lies on the button, the pointer goes out of the way first. */
async function chooseView(page: Page, view: 'binary' | 'json' | 'table'): Promise<void> {
	const button = part(output(page), `radio-button-${view}`);
	await button.click({ timeout: SOON }).catch(async () => {
		await page.mouse.move(0, 0);
		await button.click();
	});
}

/** The output of the node whose window is open, once there is one. */
export async function outputTable(page: Page): Promise<Table> {
	step(page, "reading the output's table");
	await chooseView(page, 'table');
	const table = output(page).locator('table');
	await table.locator('tbody tr').first().waitFor();
	await untilEnded(page);
	// The last column is empty: it is the table's margin.
	const columns = trimmed(await table.locator('thead th').allInnerTexts()).slice(0, -1);
	const rows = await table.locator('tbody tr').all();
	return { columns, rows: await Promise.all(rows.map(async (row) => trimmed(await row.locator('td').allInnerTexts()).slice(0, -1))) };
}

/** The rows of the output by their columns' names. */
export async function outputRows(page: Page): Promise<Array<Record<string, string>>> {
	const { columns, rows } = await outputTable(page);
	return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
}

/** Shows the output as JSON, once there is one. Gives its last line. */
export async function showJson(page: Page): Promise<Locator> {
	step(page, "showing the output's JSON");
	await chooseView(page, 'json');
	const json = output(page).locator('.vjs-tree');
	await json.waitFor();
	await untilEnded(page);
	return json.getByText(']', { exact: true }).last();
}

/** What stands above the output of a node that has run and gives nothing. */
export async function hintsAboveNothing(page: Page): Promise<string[]> {
	step(page, 'looking for hints above an empty output');
	await output(page).getByText('No output data returned').waitFor();
	return await hintsAbove(page);
}

/** What stands above the output of a node that has run. */
export async function hintsAbove(page: Page): Promise<string[]> {
	await untilEnded(page);
	return trimmed(await part(output(page), 'node-hint').locator('visible=true').allInnerTexts());
}

/** The files of an item in the binary view: for each its binary field, and what n8n says of it. */
export async function filesOf(page: Page, item: number): Promise<Array<Record<string, string>>> {
	step(page, 'opening the binary view');
	await chooseView(page, 'binary');
	const files = part(output(page), `ndv-binary-data_${item}`);
	await files.first().waitFor();
	await untilEnded(page);
	return (await files.allInnerTexts()).map((text) => {
		const [field, ...lines] = trimmed(text.split('\n')).filter(Boolean);
		const facts = lines.slice(0, -2);
		return { field, ...Object.fromEntries(facts.flatMap((name, at) => (at % 2 === 0 ? [[name.replace(':', ''), facts[at + 1]]] : []))) };
	});
}

interface Picture {
	src: string;
	naturalWidth: number;
	decode(): Promise<void>;
}

/** Presses View at the first file, and gives the picture that is shown then: its width in pixels, and its bytes. */
export async function viewPicture(page: Page): Promise<{ width: number; bytes: Buffer }> {
	step(page, 'viewing a picture');
	await part(output(page), 'ndv-view-binary-data').first().click();
	const shown = await shownPicture(page).evaluate(async (element) => {
		const picture = element as unknown as Picture;
		// Rejects when the picture cannot be shown.
		await picture.decode();
		const answer = await fetch(picture.src);
		return { width: picture.naturalWidth, bytes: [...new Uint8Array(await answer.arrayBuffer())] };
	});
	return { ...shown, bytes: Buffer.from(shown.bytes) };
}

/** The picture that is viewed. */
export const shownPicture = (page: Page): Locator => output(page).locator('.binary-data-window img');
