import type { Browser, Page } from 'playwright-core';
import { closable } from '../host/undo';
import { startWorld, type World } from '../host/world';
import { launchChromium } from './chromium';
import { signIn } from './editor/signIn';
import { openPictures, type Pictures } from './pictures';
import { keepAtHome, watch, type Watch } from './watch';

const VIEWPORT = { width: 1440, height: 900 };
/** Sharp enough for pictures that are shown smaller than they are. */
const SCALE = 1.25;
const MILLISECONDS_TO_APPEAR = 60_000;

/** A world with somebody signed in to its editor. */
export interface Session {
	world: World;
	page: Page;
	watch: Watch;
	pictures: Pictures;
	close(): Promise<void>;
}

/** How a suite gets at the session that is opened before its tests run. */
export type Given = () => Session;

async function openPage(browser: Browser, home: string): Promise<{ page: Page; watch: Watch }> {
	const context = await browser.newContext({ baseURL: home, viewport: VIEWPORT, deviceScaleFactor: SCALE, colorScheme: 'light', locale: 'en-US' });
	context.setDefaultTimeout(MILLISECONDS_TO_APPEAR);
	await keepAtHome(context, home);
	const page = await context.newPage();
	return { page, watch: await watch(page, home) };
}

/**
 * Starts a world and a browser and signs in as its owner.
 *
 * @throws Error with what is missing; nothing is left running then
 */
export async function openSession(): Promise<Session> {
	return await closable(async (undo) => {
		const pictures = await openPictures();
		undo.push(pictures.discard);
		const world = await startWorld();
		undo.push(world.close);
		const browser = await launchChromium();
		undo.push(async () => await browser.close());
		const { page, watch: watched } = await openPage(browser, world.n8n.url);
		await signIn(page);
		return { world, page, watch: watched, pictures };
	});
}
