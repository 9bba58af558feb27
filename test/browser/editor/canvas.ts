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

/** Chooses from which of several triggers a workflow runs: n8n's own choice may be one that waits for a call. */
export async function chooseTrigger(page: Page, name: string): Promise<void> {
	step(page, `choosing the trigger ${name}`);
	await page.getByLabel('Select trigger node').click();
	await page.getByRole('menuitem').filter({ hasText: name }).click();
}

/** Runs the whole workflow and waits until these nodes have succeeded. */
export async function executeWorkflow(page: Page, awaited: string[]): Promise<void> {
	step(page, `executing the workflow up to ${awaited.join(' and ')}`);
	await part(page, 'execute-workflow-button').click();
	for (const name of awaited) await part(onCanvas(page, name), 'canvas-node-status-success').waitFor();
}

/** What is shown of a workflow on the canvas: its note, its nodes with their names, what its wires say, and the ends of open ones. */
export async function workflowOn(page: Page, names: string[]): Promise<Locator[]> {
	const labels = names.map((name) => onCanvas(page, name).getByText(name, { exact: true }));
	const [said, ends] = await Promise.all(['edge-label', 'canvas-handle-plus-wrapper'].map(async (id) => await part(page, id).locator('visible=true').all()));
	return [part(page, 'sticky'), ...names.map((name) => onCanvas(page, name)), ...labels, ...said, ...ends];
}

/** How many items the wires of a workflow have carried, those first that end at a node. */
export async function itemCounts(page: Page): Promise<string[]> {
	const texts = [...(await part(page, 'edge-label').allInnerTexts()), ...(await part(page, 'canvas-node-output-handle').allInnerTexts())];
	return texts.flatMap((text) => /\d+ items?/.exec(text) ?? []);
}

/** Shows the whole workflow as large as it fits. */
export async function zoomToFit(page: Page): Promise<void> {
	step(page, 'fitting the workflow into the canvas');
	await part(page, 'zoom-to-fit').click();
}

/** What the note on the canvas says, line by line, and whether all of it is to be seen. */
export async function readNote(page: Page): Promise<{ lines: string[]; isWhole: boolean }> {
	const note = part(page, 'sticky').locator('> div').first();
	const isWhole = await note.evaluate((element) => {
		const { scrollHeight, clientHeight } = element as unknown as { scrollHeight: number; clientHeight: number };
		return scrollHeight <= clientHeight;
	});
	return { lines: (await note.innerText()).split('\n').filter(Boolean), isWhole };
}

/** Opens the logs below the canvas, where they show what came out of this node. Gives the table, and the parts of the logs down to the node. */
export async function showLogOf(page: Page, name: string): Promise<{ table: Locator; parts: Locator[] }> {
	step(page, `opening the log of ${name}`);
	const overview = part(page, 'logs-overview-body');
	if (!(await overview.isVisible())) await part(page, 'logs-overview-header').click();
	const entry = overview.getByText(name, { exact: true });
	await entry.click();
	const table = part(page, 'log-details-output').locator('table');
	await table.waitFor();
	return { table, parts: [part(page, 'logs-overview-header'), part(page, 'log-details-header'), entry, table] };
}
