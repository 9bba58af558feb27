/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { removeUserFolder } from './environment';
import { endExpressions, startExpressions } from './expressions';

const { setInterval: start } = globalThis;

// Before n8n 2.4x its engine sets an interval for the life of its server, which must not keep the tests' process alive.
globalThis.setInterval = Object.assign((...given: Parameters<typeof start>) => start(...given).unref(), start);

beforeAll(startExpressions);

afterAll(async () => {
	await endExpressions();
	removeUserFolder();
});
