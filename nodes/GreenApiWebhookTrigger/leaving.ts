import { sleep } from 'n8n-workflow';
import { PUBLISHED_ANEW_WITHIN } from '../shared/notifications/instanceSettings';

/** The triggers that are about to give the settings back, each with the latest time that it was unpublished. */
const leaving = new Map<string, symbol>();

/** Notes that a trigger is published: it gives nothing back. */
export function stay(trigger: string): void {
	leaving.delete(trigger);
}

/** Does the work some seconds from now, unless the trigger is published again by then. It throws what the work throws. */
export async function leaveLater(trigger: string, work: () => Promise<void>): Promise<void> {
	const time = Symbol(trigger);
	leaving.set(trigger, time);
	await sleep(PUBLISHED_ANEW_WITHIN);
	if (leaving.get(trigger) !== time) return;
	leaving.delete(trigger);
	await work();
}
