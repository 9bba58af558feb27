/** The engine suites in one n8n version; main.ts starts a jest for each, and names it in the environment. */
const { createRequire } = require('node:module');
const base = require('../together/jest.config.js');

const { entry, expressions } = JSON.parse(process.env.N8N_ENGINE_UNDER_TEST);

/**
 * They ask nothing of n8n's engine; or nothing but what others ask, as the faults of uploads; or, as the leftovers, they ask it
 * of one whose sleep ends with its execution, which it does from 2.34 on; or they count on how the newest one gives a request up.
 */
const elsewhere = [
	...['leftovers', 'reader', 'unit', 'simulator', 'host', 'documents', 'github', 'release.test.ts', 'nodes/codex.test.ts', 'nodes/guidelines.test.ts', 'faults/uploads.test.ts', 'nodes/GreenApiTrigger/hanging.test.ts'],
	// 'vm' takes four times as long for an execution, and what it may do differently is what the nodes' own suites ask. It works where
	// the virtual clock does not see it, so a test event has no end there, nor some of the harness's own tests; a real n8n has 'vm', too.
	...(expressions === 'vm' ? ['contract', 'faults', 'properties', 'engine', 'nodes/GreenApiTrigger/testEvent.test.ts'] : []),
	...['instance', 'pace', 'participants', 'redact', 'workers'].map((name) => `properties/${name}.test.ts`),
];

module.exports = {
	...base,
	rootDir: '../..',
	// This folder's own suites see to it that the version is loaded which was asked for, and no other.
	testMatch: [...base.testMatch, '<rootDir>/test/versions/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', ...elsewhere.map((path) => `<rootDir>/test/${path}`)],
	globals: { ELSEWHERE: elsewhere },
	// Both from one tree: what n8n-core takes for n8n-workflow has to be what the nodes take for it.
	moduleNameMapper: { '^n8n-core$': entry, '^n8n-workflow$': createRequire(entry).resolve('n8n-workflow') },
	maxWorkers: 2,
};
