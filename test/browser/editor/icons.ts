import type { Locator, Page } from 'playwright-core';
import { step } from '../steps';

/** A picture that the editor shows. */
export interface Icon {
	path: string;
	/** In pixels; 0 when it did not load. */
	width: number;
	/** The picture itself. */
	content: string;
}

/** What is used here of an image in the browser, whose types are not among Node's. */
interface Picture {
	src: string;
	naturalWidth: number;
	decode(): Promise<void>;
}

/** Shows the editor in a theme, as somebody sees it whose system is set so. */
export async function useTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
	step(page, `switching to the ${theme} theme`);
	await page.emulateMedia({ colorScheme: theme });
	await page.reload();
}

/** The icon that an element shows, once it is loaded. */
export async function iconIn(page: Page, element: Locator): Promise<Icon> {
	step(page, `looking at the icon in ${String(element)}`);
	const image = element.locator('img:visible').first();
	await image.waitFor();
	return await image.evaluate(async (shown) => {
		const picture = shown as unknown as Picture;
		// Rejects when the picture cannot be shown.
		await picture.decode();
		const answer = await fetch(picture.src);
		return { path: new URL(picture.src).pathname, width: picture.naturalWidth, content: await answer.text() };
	});
}
