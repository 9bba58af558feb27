import type { FastifyInstance, FastifyRequest } from 'fastify';
import { changeInstance, postIncomingStatus, recordDelivery, type InstanceChange, type NewDelivery, type NewIncomingStatus } from './changes';
import { queueFaults } from './faults';
import { methodNames } from './methods';
import { faultNames, readFault } from './namedFaults';
import { postNotification, postNotifications, type NewNotification, type NewNotifications } from './postNotification';
import { instanceOf, resetWorld, type World } from './world';

function hello(world: World, url: string) {
	const { idInstance, apiTokenInstance } = instanceOf(world);
	return {
		hello: 'A local GREEN-API. Nothing sent here reaches WhatsApp.',
		credential: { apiUrl: url, idInstance, apiTokenInstance },
		mediaUrl: world.mediaUrl,
		methods: methodNames,
		control: {
			'GET /simulator/requests': 'everything received so far',
			'POST /simulator/faults': 'what the next requests of a method get: {"apiMethod":"sendTextStatus","faults":["badGateway502",{"delay":3000}]}',
			'POST /simulator/instance': 'changes an instance: {"stateInstance":"notAuthorized","settings":{"outgoingWebhook":"no"},"journalLag":120000,"scriptedDelivery":true}',
			'POST /simulator/incoming-status': 'lets a contact post a status: {"chatId":"79001110001@c.us","text":"Hello"}; "typeMessage" for a picture, video or voice',
			'POST /simulator/notification': 'puts a notification into the queue: {"body":{"typeWebhook":"stateInstanceChanged",…}}; a message without "body"',
			'POST /simulator/notifications': 'puts many into it: {"bodies":[…]}, or {"count":100} messages',
			'POST /simulator/delivery': 'what happened to a status at a participant: {"idMessage":"3EB0…","participant":"79001110001@c.us","status":"read"}',
			'POST /simulator/reset': 'everything as at the start',
		},
		instances: 'Where something belongs to an instance, "idInstance" names another than the default one',
		faults: faultNames,
	};
}

/**
 * The simulator's control over HTTP, for other processes and for people with curl; `GET /simulator` lists it.
 * What it does not understand it answers with 400 and the reason.
 */
export function addControl(app: FastifyInstance, world: World): void {
	app.setErrorHandler((error, _request, reply) => {
		void reply.code(400).send({ error: error instanceof Error ? error.message : String(error) });
	});
	// Every body is JSON, whatever it is called: `curl -d` and a POST without a body need no header.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, async (_request: FastifyRequest, body: string) => (body === '' ? null : JSON.parse(body)));
	app.get('/simulator', (request) => hello(world, `${request.protocol}://${request.host}`));
	app.get('/simulator/requests', () => world.requests);
	app.post<{ Body: { apiMethod?: unknown; faults?: unknown } | null }>('/simulator/faults', ({ body }) => {
		const { apiMethod, faults } = body ?? {};
		const known = methodNames.find((name) => name.toLowerCase() === String(apiMethod).toLowerCase());
		if (!known) throw new Error(`'apiMethod' must be one of [${methodNames.join(', ')}]`);
		if (!Array.isArray(faults)) throw new Error("'faults' must be an array");
		queueFaults(world.faults, known, faults.map(readFault));
		return { apiMethod: known, queued: faults.length };
	});
	app.post<{ Body: InstanceChange | null }>('/simulator/instance', ({ body }) => changeInstance(world, body ?? {}));
	app.post<{ Body: NewIncomingStatus | null }>('/simulator/incoming-status', ({ body }) => postIncomingStatus(world, body ?? {}));
	app.post<{ Body: NewDelivery | null }>('/simulator/delivery', ({ body }) => recordDelivery(world, body ?? {}));
	app.post<{ Body: NewNotification | null }>('/simulator/notification', ({ body }) => postNotification(world, body ?? {}));
	app.post<{ Body: NewNotifications | null }>('/simulator/notifications', ({ body }) => postNotifications(world, body ?? {}));
	app.post('/simulator/reset', () => {
		resetWorld(world);
		return { reset: true };
	});
}
