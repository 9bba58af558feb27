/*
 * Loaded into n8n's process before n8n itself (NODE_OPTIONS=--import): tells over HTTP what the process holds. Only from
 * inside can a garbage collection be asked for, and without one a heap says nothing about what is still held.
 */
import { createServer } from 'node:http';
import { Session } from 'node:inspector';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** What finalizers let go of in one collection only the next one takes. */
const COLLECTIONS = 3;

function counted(names) {
	const counts = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}

/** What the inspector gives for a command; those of the runtime answer at once. */
function inspect(session, command, parameters) {
	let answer;
	session.post(command, parameters, (error, given) => (answer = error ? { error } : given));
	if (answer.error) throw new Error(answer.error.message);
	return answer.result ?? answer.objects;
}

/**
 * How many runs of this package's nodes there are. The bundle gives their class no name and no way out of it: it is found
 * among all functions, by a method that only it has. It takes seconds, and n8n has to have loaded one of the nodes.
 */
function runs() {
	const session = new Session();
	session.connect();
	const objectsLike = (prototype) => inspect(session, 'Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
	const from = (objects, work) => inspect(session, 'Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration: `function () { return ${work}; }` });
	try {
		const functions = objectsLike(inspect(session, 'Runtime.evaluate', { expression: 'Function.prototype' }));
		const prototype = from(functions, "this.map((each) => Object.getOwnPropertyDescriptor(each, 'prototype')?.value).find((each) => each && Object.hasOwn(each, 'answerTo'))");
		return from(objectsLike(prototype), 'this.length').value;
	} finally {
		session.disconnect();
	}
}

async function reading(collect) {
	for (let round = 0; round < COLLECTIONS; round++) {
		collect();
		await nextTurn();
	}
	const listeners = process.eventNames().map((name) => process.listenerCount(name));
	return {
		heap: process.memoryUsage().heapUsed,
		peak: process.resourceUsage().maxRSS * 1024,
		resources: counted(process.getActiveResourcesInfo()),
		listeners: listeners.reduce((sum, count) => sum + count, 0),
	};
}

// What starts n8n and what n8n starts inherit NODE_OPTIONS: they are not meant.
if (isMainThread && basename(process.argv[1] ?? '') === 'n8n') {
	setFlagsFromString('--expose-gc');
	// Each collection would also throw away compiled code that was not used of late: megabytes that come and go.
	setFlagsFromString('--no-flush-bytecode');
	const collect = runInNewContext('gc');
	const server = createServer(({ url }, response) => {
		const asked = url === '/runs' ? Promise.resolve().then(runs) : reading(collect);
		asked.then(
			(found) => response.end(JSON.stringify(found)),
			(error) => response.writeHead(500).end(String(error)),
		);
	});
	server.listen(Number(process.env.SOAK_GAUGE_PORT), '127.0.0.1').unref();
}
