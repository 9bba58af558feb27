import type { Locator, Page } from 'playwright-core';

/** The part of the editor that bears this test ID, in the page or in a part of it. */
export const part = (within: Page | Locator, id: string): Locator => within.locator(`[data-test-id="${id}"]`);

/** The window of an open node. */
export const nodeWindow = (page: Page): Locator => part(page, 'ndv');

/** The part of that window with what comes out. */
export const output = (page: Page): Locator => part(nodeWindow(page), 'output-panel');
