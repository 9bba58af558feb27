/*
 * Loaded into n8n's process before n8n itself (NODE_OPTIONS=--import): tells over HTTP what the process holds. Only from
 * inside can a garbage collection be asked for, and without one a heap says nothing about what is still held.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** What finalizers let go of in one collection only the next one takes. */
const COLLECTIONS = 3;

function counted(names) {
	const counts = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}

/** How many runs of this package's nodes there are. It takes seconds, and n8n has to have executed one of the nodes. */
async function runs() {
	const { cache } = createRequire(import.meta.url);
	const file = Object.keys(cache).find((path) => /n8n-nodes-green-api[\\/]dist[\\/]nodes[\\/]shared[\\/]run\.js$/.test(path));
	return queryObjects(cache[file].exports.Run);
}

async function reading(collect) {
	for (let round = 0; round < COLLECTIONS; round++) {
		collect();
		await nextTurn();
	}
	const listeners = process.eventNames().map((name) => process.listenerCount(name));
	return {
		heap: process.memoryUsage().heapUsed,
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
		const asked = url === '/runs' ? runs() : reading(collect);
		asked.then(
			(found) => response.end(JSON.stringify(found)),
			(error) => response.writeHead(500).end(String(error)),
		);
	});
	server.listen(Number(process.env.SOAK_GAUGE_PORT), '127.0.0.1').unref();
}
