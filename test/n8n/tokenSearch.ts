/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from '../host/world';
import { filesWith } from './files';

/** A field of the last item of the longest list. */
const ONLY_IN_EXECUTIONS = '0000300';

/** What n8n's engine says at its level debug only. */
const ONLY_IN_DEBUG_LOG = 'Start executing node "sendText"';

/**
 * What all tokens have in common, in two halves: SQLite may cut a text where a page ends, and then one half is still whole.
 * The simulator's tokens differ only in their last digits.
 */
function needles({ simulator }: World): [string, string] {
	const { apiTokenInstance: token } = simulator.credential;
	return [token.slice(0, 23), token.slice(23, 46)];
}

/** Looks for the token in all that n8n has written, after everything else has run; ends n8n, so that everything is written. */
export function describeTokenSearch(world: () => World): void {
	describe('the API token', () => {
		beforeAll(async () => await world().n8n.stop());

		test('is in no file of the whole run: not in the database, not in the log', async () => {
			const [first, second] = needles(world());
			expect(await filesWith(first, world().userFolder)).toEqual([]);
			expect(await filesWith(second, world().userFolder)).toEqual([]);
		});

		test('would have been found there: what must be in them is', async () => {
			const { userFolder, credential } = world();
			const inDatabase = expect.arrayContaining([expect.stringContaining('database.sqlite')]);
			expect(await filesWith(ONLY_IN_EXECUTIONS, userFolder)).toEqual(inDatabase);
			expect(await filesWith(credential.name, userFolder)).toEqual(inDatabase);
			expect(await filesWith(ONLY_IN_DEBUG_LOG, userFolder)).toEqual(['n8n.log']);
			const proof = join(userFolder, '.n8n', 'proof.txt');
			await writeFile(proof, `…${credential.data.apiTokenInstance}…`);
			for (const needle of needles(world())) expect(await filesWith(needle, userFolder)).toEqual([join('.n8n', 'proof.txt')]);
			await rm(proof);
		});
	});
}
