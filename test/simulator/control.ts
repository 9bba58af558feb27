import type { FastifyInstance, FastifyRequest } from 'fastify';
import { queueFaults } from './faults';
import type { Instance } from './instance';
import { methodNames } from './methods';
import { faultNames, readFault } from './namedFaults';
import { settingsProblem } from './settings';
import { instanceOf, resetWorld, type World } from './world';

const STATES = ['notAuthorized', 'authorized', 'blocked', 'sleepMode', 'starting', 'yellowCard'] as const;

function hello(world: World, url: string) {
	const { idInstance, apiTokenInstance } = instanceOf(world);
	return {
		hello: 'A local GREEN-API. Nothing sent here reaches WhatsApp.',
		credential: { apiUrl: url, idInstance, apiTokenInstance },
		methods: methodNames,
		control: {
			'GET /simulator/requests': 'everything received so far',
			'POST /simulator/faults': 'what the next requests of a method get: {"apiMethod":"sendTextStatus","faults":["badGateway502",{"delay":3000}]}',
			'POST /simulator/instance': 'changes an instance: {"stateInstance":"notAuthorized","settings":{"outgoingWebhook":"no"}}; "idInstance" for another than the default one',
			'POST /simulator/reset': 'everything as at the start',
		},
		faults: faultNames,
	};
}

interface InstanceChange {
	idInstance?: string;
	stateInstance?: unknown;
	settings?: Record<string, unknown>;
}

/** Merges a change into its instance; throws an Error that says what is wrong with it, and then nothing is changed. */
function change(world: World, { idInstance, stateInstance, settings = {} }: InstanceChange): Instance {
	const instance = instanceOf(world, idInstance);
	const state = stateInstance === undefined ? instance.stateInstance : STATES.find((known) => known === stateInstance);
	if (!state) throw new Error(`'stateInstance' must be one of [${STATES.join(', ')}]`);
	const problem = Object.keys(settings).length > 0 ? settingsProblem(settings, instance.settings) : undefined;
	if (problem !== undefined) throw new Error(problem);
	instance.stateInstance = state;
	Object.assign(instance.settings, settings);
	return instance;
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
	app.post<{ Body: InstanceChange | null }>('/simulator/instance', ({ body }) => change(world, body ?? {}));
	app.post('/simulator/reset', () => {
		resetWorld(world);
		return { reset: true };
	});
}
