/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { inPath, provide } from '../host/debian';
import { run } from '../host/run';

/** Between two frames of something that moves. Milliseconds. */
const FRAME = 250;

/** A moving picture, made of pages as they are shown one after the other, all in windows of one size. */
export interface Film {
	/** Shows a page as it is for so long. */
	show(page: Page, milliseconds: number): Promise<void>;
	/** Shows a page while work goes on. */
	follow(page: Page, work: Promise<unknown>): Promise<void>;
	/** Writes the film as an animated WebP, with Debian's encoder. Gives its size in bytes. */
	write(file: string): Promise<number>;
	/** Removes the frames. */
	discard(): Promise<void>;
}

export async function startFilm(): Promise<Film> {
	const folder = await mkdtemp(join(tmpdir(), 'green-api-film-'));
	const frames: Array<{ path: string; milliseconds: number }> = [];
	const show = async (page: Page, milliseconds: number): Promise<void> => {
		const path = join(folder, `${frames.length}.png`);
		await page.screenshot({ path, scale: 'css', caret: 'hide' });
		frames.push({ path, milliseconds });
	};
	return {
		show,
		follow: async (page, work) => {
			let isOver = false;
			const over = work.finally(() => (isOver = true));
			while (!isOver) {
				await show(page, FRAME);
				await Promise.race([pause(FRAME), over]);
			}
			await over;
		},
		write: async (file) => {
			const encoder = await provide('img2webp', ['webp'], () => inPath('img2webp'));
			const shown = frames.flatMap(({ path, milliseconds }) => ['-d', String(milliseconds), path]);
			await run(encoder, ['-loop', '0', '-min_size', '-lossy', '-q', '60', '-m', '6', ...shown, '-o', file], { cwd: folder });
			return (await stat(file)).size;
		},
		discard: async () => await rm(folder, { recursive: true, force: true }),
	};
}
