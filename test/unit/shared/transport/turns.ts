/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Failure } from '../../../../nodes/shared/failures/failure';
import type { Turn } from '../../../../nodes/shared/transport/line';

/** What becomes of an item: it waits, is sent, is left out, or fails with this title. */
export async function fateOf(turn: Promise<Turn>): Promise<string> {
	const fates = { work: 'is sent', nothing: 'is left out' };
	const decided = turn.then((task) => (typeof task === 'string' ? fates[task] : task.facts.title));
	return await Promise.race([decided, new Promise<string>((resolve) => setImmediate(() => resolve('waits')))]);
}

export const fatesOf = async (items: Array<{ turn: Promise<Turn> }>): Promise<string[]> =>
	await Promise.all(items.map(async ({ turn }) => await fateOf(turn)));

/** Something that takes until it is ended, well or with a failure. */
export function pending(): { work: Promise<void>; end: (failure?: Failure) => void } {
	let end: (failure?: Failure) => void = () => undefined;
	const work = new Promise<void>((resolve, reject) => {
		end = (failure) => (failure ? reject(failure) : resolve());
	});
	return { work, end };
}

/** The check of an item in whose form nothing is wrong. */
export const passed = async (): Promise<void> => await Promise.resolve();

/** The check of an item that is refused. */
export const refused = async (failure: Failure): Promise<void> => await Promise.reject(failure);
