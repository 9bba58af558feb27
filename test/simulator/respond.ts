import { admit } from './allowance';
import { forbidden403, notAuthorized400, notFound404, starting400, tooManyRequests429, unauthorized401, validation400 } from './answers';
import { releaseQueue } from './delivery';
import type { Answer } from './faults';
import type { Held } from './hold';
import { waitsInQueue, type Instance } from './instance';
import { formIn } from './form';
import { fileAt } from './links';
import { parseMediaPath, serveFile } from './media';
import { endRestart } from './login';
import { deliverMessages, releaseMessages } from './message';
import { findMethod, type Need } from './methods';
import { parseApiPath, queryOf, withoutQuery } from './path';
import { noteQueued } from './queue';
import { nextFileNumber, nextIdMessage, type World } from './world';

/** What a handler needs of an HTTP request. */
interface ApiRequest {
	verb: string;
	/** Path and query. */
	url: string;
	/** The body as received. */
	bytes: Buffer;
	headers: Record<string, string | string[] | undefined>;
}

/**
 * The 400 of an instance in the wrong state.
 *
 * The docs' common errors list it for all methods, the pages of the sending methods say that a status waits 24 hours for the
 * authorisation. Both hold here: an instance without authorisation takes a status into its queue and refuses to read;
 * one that is starting or blocked refuses both. A held one (suspended, or yellowCard as it was called until July 2026) still reads.
 */
function stateRefusal({ stateInstance }: Instance, needs: Need): Answer | undefined {
	if (needs === 'nothing') return undefined;
	if (stateInstance === 'starting') return starting400();
	if (stateInstance === 'blocked') return notAuthorized400();
	return stateInstance === 'notAuthorized' && needs === 'account' ? notAuthorized400() : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object of a POST's body; the 400's text when it is broken JSON; {} for what was not sent as JSON, and for a GET. */
function bodyOf({ verb, bytes, headers }: ApiRequest): Record<string, unknown> | string {
	if (verb === 'GET' || bytes.length === 0 || !headers['content-type']?.includes('json')) return {};
	try {
		const body: unknown = JSON.parse(bytes.toString());
		return isObject(body) ? body : {};
	} catch (error) {
		return error instanceof Error ? error.message : 'Unexpected token in JSON';
	}
}

/**
 * Answers a request as GREEN-API does, and lets it have its effect on the instance.
 *
 * @param world the simulator's state; changed
 */
export function respond(world: World, request: ApiRequest): Answer | Held {
	const path = withoutQuery(request.url);
	const media = parseMediaPath(path);
	if (media) return serveFile(world.instances, request.verb, media);

	const parts = parseApiPath(path);
	const instance = parts && world.instances.get(parts.instance);
	if (!parts || !instance) return forbidden403();
	if (request.verb === 'OPTIONS') return { status: 204 };

	const method = findMethod(parts.apiMethod);
	const isRoute = method?.verb === request.verb && parts.token !== '' && (parts.suffix !== '') === (method.takesSuffix ?? false);
	if (!method || !isRoute) return notFound404(request.verb);
	if (parts.token !== instance.apiTokenInstance) return unauthorized401();

	const now = world.clock();
	const window = `${instance.idInstance}/${parts.apiMethod.toLowerCase()}`;
	if (world.limits && !admit(world.windows, window, method.perSecond, now)) return tooManyRequests429();

	endRestart(instance, now);
	if (instance.stateInstance === 'authorized') {
		releaseQueue(instance.statuses, now);
		releaseMessages(instance, now);
		deliverMessages(instance, now);
	}
	const refused = stateRefusal(instance, method.needs);
	if (refused) return refused;

	const body = method.takesFile || method.takesForm ? {} : bodyOf(request);
	if (typeof body === 'string') return validation400(body);
	const answer = method.handle({
		instance,
		query: queryOf(request.url),
		suffix: parts.suffix,
		body,
		bytes: request.bytes,
		form: method.takesForm ? formIn(request.bytes, String(request.headers['content-type'])) : {},
		headers: request.headers,
		url: world.url,
		now,
		clock: world.clock,
		nextIdMessage: () => nextIdMessage(world),
		nextFileNumber: () => nextFileNumber(world),
		fileAt: (address) => fileAt(world, address),
	});
	if (method.needs === 'queue' && !('look' in answer) && waitsInQueue(instance)) noteQueued(instance, parts.apiMethod, body, answer);
	return answer;
}
