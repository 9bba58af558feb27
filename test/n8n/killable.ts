import { N8nClient } from '../host/client';
import { installN8n } from '../host/install';
import { lineUnderTest } from '../host/line';
import { startN8n } from '../host/n8n';
import { owner, startWorld, type World } from '../host/world';
import { INSTALLATION_AND_START } from './settings';

type Settings = Record<string, string>;

/** The time for a test that starts n8n again, which takes a busy machine minutes. Milliseconds. */
export const WITH_RESTART = 10 * 60_000;

/** A world for all tests of a file, whose n8n they may end and start again. */
export function useKillableWorld(settings: Settings): () => World {
	let world: World;
	beforeAll(async () => {
		world = await startWorld({ logLevel: 'debug', settings });
	}, INSTALLATION_AND_START);
	afterAll(async () => {
		await world?.n8n.stop();
		await world?.close();
	});
	return () => world;
}

/** Starts n8n again after it was ended, on the same user folder and port. */
export async function startAgain(world: World, settings: Settings): Promise<void> {
	const { userFolder } = world;
	world.n8n = await startN8n(await installN8n(lineUnderTest), { userFolder, port: Number(new URL(world.n8n.url).port), logLevel: 'debug', settings });
	world.client = new N8nClient(world.n8n.url);
	await world.client.signIn(owner);
}
