/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page, PageScreenshotOptions } from 'playwright-core';
import { packageRoot } from '../host/paths';
import { until } from '../host/until';
import { nodeWindow, output, part } from './editor/locate';

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** What a picture shows beside its elements, in pixels. */
interface Margin {
	sides: number;
	ends: number;
}

/** So much that what surrounds a node's window stays outside. */
const IN_WINDOW = 8;

/** Takes the pictures of a run. */
export interface Pictures {
	/** Of the part of the page that holds these elements; one that shows much, with a dot a pixel (`css`), so that it does not weigh too much. Gives the file. */
	take(page: Page, name: string, elements: Locator[], margin: Margin, scale?: 'device' | 'css'): Promise<string>;
	/** Of the node's window that is open, without its input: the form and the output, down to the lowest of these elements. Gives the file. */
	ofNode(page: Page, name: string, lowest: Locator[]): Promise<string>;
	/** Takes pictures in a window of another size than usual. */
	inWindow(page: Page, size: { width: number; height: number }, work: () => Promise<unknown>): Promise<void>;
	/** Where a file with this name goes. */
	fileFor(name: string): string;
	/** Of the whole page, to be looked at after a failure. Gives the file. */
	ofFailure(page: Page): Promise<string>;
	/** Removes those that nobody has asked for. */
	discard(): Promise<void>;
}

async function boxOf(element: Locator): Promise<Box> {
	const box = await element.boundingBox();
	if (!box) throw new Error(`${String(element)} is not to be seen`);
	return box;
}

/** Where the elements are, once they have come to rest: n8n's lists unfold, its windows slide. */
async function boxesOf(elements: Locator[]): Promise<Box[]> {
	return await until('The end of a movement', 60, async () => {
		const before = await Promise.all(elements.map(boxOf));
		await pause(100);
		const after = await Promise.all(elements.map(boxOf));
		return JSON.stringify(before) === JSON.stringify(after) ? after : undefined;
	});
}

async function around(page: Page, elements: Locator[], { sides, ends }: Margin): Promise<Box> {
	const boxes = await boxesOf(elements);
	const { width = 0, height = 0 } = page.viewportSize() ?? {};
	const left = Math.max(0, Math.min(...boxes.map((box) => box.x)) - sides);
	const top = Math.max(0, Math.min(...boxes.map((box) => box.y)) - ends);
	const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)) + sides);
	const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + ends);
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The form and the output of the open node. */
async function aroundNode(page: Page, lowest: Locator[]): Promise<Box> {
	const [tabs, right, ...ends] = await boxesOf([part(nodeWindow(page), 'tab-params'), output(page), ...lowest]);
	const bottom = Math.max(...ends.map((box) => box.y + box.height)) + IN_WINDOW;
	// A pixel less than there is: the window's edge may lie within the last one.
	return { x: tabs.x, y: right.y, width: right.x + right.width - tabs.x - 1, height: bottom - right.y };
}

/** Pictures go into the folder that the environment variable SCREENSHOTS names (`docs` are those of the README), or into a temporary one. */
export async function openPictures(): Promise<Pictures> {
	const wanted = process.env.SCREENSHOTS;
	const temporary = await mkdtemp(join(tmpdir(), 'green-api-pictures-'));
	const folder = wanted ? resolve(packageRoot, wanted) : temporary;
	await mkdir(join(folder, 'images'), { recursive: true });
	let failures = 0;
	const shoot = async (page: Page, name: string, options: PageScreenshotOptions) => {
		const path = join(folder, `${name}.png`);
		await page.screenshot({ path, animations: 'disabled', caret: 'hide', ...options });
		return path;
	};
	return {
		take: async (page, name, elements, margin, scale) => await shoot(page, name, { clip: await around(page, elements, margin), scale }),
		ofNode: async (page, name, lowest) => await shoot(page, name, { clip: await aroundNode(page, lowest) }),
		inWindow: async (page, size, work) => {
			const usual = page.viewportSize();
			await page.setViewportSize(size);
			try {
				await work();
			} finally {
				if (usual) await page.setViewportSize(usual);
			}
		},
		fileFor: (name) => join(folder, name),
		ofFailure: async (page) => {
			failures += 1;
			const path = join(temporary, `failure-${failures}.png`);
			await page.screenshot({ path });
			return path;
		},
		discard: async () => {
			if (failures === 0) await rm(temporary, { recursive: true, force: true });
		},
	};
}
