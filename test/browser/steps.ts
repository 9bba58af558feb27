import type { Page } from 'playwright-core';
import { until } from '../host/until';

const SECONDS_TO_SETTLE = 60;

const latest = new WeakMap<Page, string>();

/** Notes what is being done on the page, so that a failure can name it. */
export function step(page: Page, what: string): void {
	latest.set(page, what);
}

/** What was being done last. */
export const latestStep = (page: Page): string => latest.get(page) ?? 'opening the editor';

/**
 * Looks again and again until an expectation holds.
 *
 * @throws what the last look threw, when it never holds
 */
export async function eventually(look: () => Promise<void>): Promise<void> {
	let reason: unknown;
	const holds = async () =>
		await look().then(
			() => true,
			(error: unknown) => void (reason = error),
		);
	await until('What is expected', SECONDS_TO_SETTLE, async () => (await holds()) ?? undefined).catch(() => {
		throw reason;
	});
}
