import type { Locator, Page } from 'playwright-core';
import { step } from '../steps';
import { nodeWindow, part } from './locate';

/** A node's output, as the table shows it. */
export interface Table {
	columns: string[];
	rows: string[][];
}

const output = (page: Page): Locator => part(nodeWindow(page), 'output-panel');

/** Runs the node whose window is open. */
export async function executeStep(page: Page): Promise<void> {
	step(page, 'pressing Execute step');
	await part(nodeWindow(page), 'node-execute-button').click();
}

/** The output stands there a moment before the execution has ended and the button can be pressed again. */
async function untilEnded(page: Page): Promise<void> {
	await part(nodeWindow(page), 'node-execute-button').and(page.locator(':not([aria-busy=true])')).waitFor();
}

const trimmed = (texts: string[]): string[] => texts.map((text) => text.trim());

/** The output of the node whose window is open, once there is one. */
export async function outputTable(page: Page): Promise<Table> {
	step(page, "reading the output's table");
	await part(output(page), 'radio-button-table').click();
	const table = output(page).locator('table');
	await table.locator('tbody tr').first().waitFor();
	await untilEnded(page);
	// The last column is empty: it is the table's margin.
	const columns = trimmed(await table.locator('thead th').allInnerTexts()).slice(0, -1);
	const rows = await table.locator('tbody tr').all();
	return { columns, rows: await Promise.all(rows.map(async (row) => trimmed(await row.locator('td').allInnerTexts()).slice(0, -1))) };
}

/** What the error panel says: what happened, and what to do about it. */
export async function errorPanel(page: Page): Promise<{ title: string; advice: string }> {
	step(page, 'reading the error panel');
	const title = part(output(page), 'node-error-message');
	await title.waitFor();
	await untilEnded(page);
	return { title: await title.innerText(), advice: await part(output(page), 'node-error-description').innerText() };
}

/** Opens the details of the error panel and gives them. */
export async function errorDetails(page: Page): Promise<string> {
	step(page, "opening the error's details");
	await output(page).getByText('Other info').click();
	await output(page).getByText('Stack trace').waitFor();
	return await output(page).innerText();
}

/** Closes the notice in the corner, which covers a part of the page. */
export async function closeNotices(page: Page): Promise<void> {
	step(page, 'closing the notices in the corner');
	const notices = page.locator('.el-notification:visible');
	for (let left = await notices.count(); left > 0; left = await notices.count()) {
		await notices.first().locator('.el-notification__closeBtn').click();
		await notices.nth(left - 1).waitFor({ state: 'hidden' });
	}
}
