import type { Page } from 'playwright-core';
import { step } from '../steps';
import { nodeWindow, output, part } from './locate';

/** Where the editor asks n8n for an execution. */
const RUN = /\/workflows\/[^/]+\/run$/;

/** Runs the node whose window is open; a trigger fetches a test event. When it is done the output of an earlier run is gone. */
export async function executeStep(page: Page): Promise<void> {
	step(page, 'pressing Execute step');
	const accepted = page.waitForResponse((response) => RUN.test(new URL(response.url()).pathname));
	await Promise.all([accepted, part(nodeWindow(page), 'node-execute-button').click()]);
}

/** The output stands there a moment before the execution has ended and the button can be pressed again. */
export async function untilEnded(page: Page): Promise<void> {
	await part(nodeWindow(page), 'node-execute-button').and(page.locator(':not([aria-busy=true])')).waitFor();
}

/** What the error panel says: what happened, and what to do about it. */
export async function errorPanel(page: Page): Promise<{ title: string; advice: string }> {
	step(page, 'reading the error panel');
	const title = part(output(page), 'node-error-message');
	await title.waitFor();
	await untilEnded(page);
	// Only with its notice is the execution over for the editor: before, the button would stop it.
	await page.locator('.el-notification:visible').filter({ hasText: 'Problem in node' }).first().waitFor();
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
