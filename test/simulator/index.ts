import { fastify, type FastifyInstance } from 'fastify';
import { addIncomingMessage, addIncomingStatus, addStatus } from './additions';
import { recordDelivery } from './changes';
import { addControl } from './control';
import { queueFaults } from './faults';
import type { Instance } from './instance';
import { expire, fileAt } from './links';
import { notify } from './notifications';
import { serve } from './serve';
import type { Credential, Simulator, SimulatorOptions } from './types';
import { addInstance, instanceOf, newWorld, resetWorld, type World } from './world';

export * from './answers';
export { DELIVERY_AFTER_MS, QUEUE_KEEPS_MS, RECIPIENT_STAGGER_MS } from './delivery';
export type { NewDelivery } from './changes';
export type { Delivery, DeliveryChange, DeliveryStatus, StoredStatus } from './delivery';
export { asUsual, type Answer, type AnswerFault, type BodyOf, type Fault } from './faults';
export type { Contact, IncomingRow, Instance, JournalMessage, StateInstance } from './instance';
export { incomingText, notification } from './notificationBodies';
export { NOTIFICATIONS_KEPT_MS } from './notifications';
export type { Push, Pushing } from './push';
export type { Credential, ReceivedRequest, Simulator, SimulatorOptions, Wait } from './types';

function addApi(app: FastifyInstance, world: World): void {
	// The body stays unread here: GREEN-API's own words for broken JSON are wanted, and a GET's body in the log.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', (_request, _payload, done) => done(null));
	app.all('/*', async (request, reply) => await serve(world, request, reply));
}

async function listen(world: World, port: number): Promise<{ app: FastifyInstance; url: string }> {
	const app = fastify({ forceCloseConnections: true });
	await app.register(async (scope) => addControl(scope, world));
	await app.register(async (scope) => addApi(scope, world));
	return { app, url: await app.listen({ port, host: '127.0.0.1' }) };
}

/**
 * Starts a local GREEN-API on 127.0.0.1: the methods of methods.ts for one instance and those added later,
 * with journals, deliveries and limits that follow the clock, and with faults on demand.
 *
 * @throws Error when the port is taken
 */
export async function startSimulator({ port = 0, ...options }: SimulatorOptions = {}): Promise<Simulator> {
	const world = newWorld(options);
	const { app, url } = await listen(world, port);
	const { app: mediaApp, url: mediaUrl } = await listen(world, 0);
	Object.assign(world, { url, mediaUrl });
	const credentialOf = ({ idInstance, apiTokenInstance }: Instance): Credential => ({ apiUrl: url, idInstance, apiTokenInstance });
	return {
		url,
		mediaUrl,
		credential: credentialOf(instanceOf(world)),
		requests: world.requests,
		pushes: world.pushes,
		instance: (idInstance) => instanceOf(world, idInstance),
		addInstance: (partial = {}) => credentialOf(addInstance(world, partial)),
		addIncomingStatus: (partial, idInstance) => addIncomingStatus(world, partial, idInstance),
		addIncomingMessage: (partial, idInstance) => addIncomingMessage(world, partial, idInstance),
		notify: (body, idInstance) => notify(world, body, idInstance),
		addStatus: (partial, idInstance) => addStatus(world, partial, idInstance),
		recordDelivery: (delivery) => recordDelivery(world, delivery),
		answerNext: (apiMethod, ...faults) => queueFaults(world.faults, apiMethod, faults),
		file: (address) => fileAt(world, address),
		expire: (address, options) => expire(world, address, options),
		reset: () => resetWorld(world),
		close: async () => {
			world.closed.abort();
			await Promise.all([app.close(), mediaApp.close()]);
		},
	};
}
