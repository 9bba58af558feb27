import type { Locator, Page } from 'playwright-core';
import { step } from '../steps';
import { nodeWindow, part } from './locate';

/** Opens a stored workflow. */
export async function openWorkflow(page: Page, id: string): Promise<void> {
	step(page, `opening the workflow ${id}`);
	await page.goto(`/workflow/${id}`);
	await part(page, 'canvas-node').first().waitFor();
}

/** Opens a new, empty workflow. */
export async function openNewWorkflow(page: Page): Promise<void> {
	step(page, 'opening an empty workflow');
	await page.goto('/workflow/new');
	await part(page, 'canvas-add-button').waitFor();
}

/** Leaves the editor as it is, whatever is open in it. */
export async function leaveEditor(page: Page): Promise<void> {
	await page.goto('about:blank');
}

/** A node on the canvas. */
export const onCanvas = (page: Page, name: string): Locator => page.locator(`[data-test-id=canvas-node][data-node-name="${name}"]`);

/** Opens a node's window. */
export async function openNode(page: Page, name: string): Promise<void> {
	step(page, `opening the node ${name}`);
	await onCanvas(page, name).dblclick();
	await part(nodeWindow(page), 'node-title-container').filter({ hasText: name }).waitFor();
}

/** Closes the node's window that is open. */
export async function closeNode(page: Page): Promise<void> {
	step(page, "closing the node's window");
	await part(page, 'ndv-close-button').click();
	await nodeWindow(page).waitFor({ state: 'hidden' });
}

/** Runs the whole workflow and waits until these nodes have succeeded. */
export async function executeWorkflow(page: Page, awaited: string[]): Promise<void> {
	step(page, `executing the workflow up to ${awaited.join(' and ')}`);
	await part(page, 'execute-workflow-button').click();
	for (const name of awaited) await part(onCanvas(page, name), 'canvas-node-status-success').waitFor();
}
