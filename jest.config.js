/** Types are checked by `npm run typecheck`; here ts-jest only transpiles. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	modulePathIgnorePatterns: ['<rootDir>/test/host/recipes/'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(n8n|browser|queue|soak|versions|together)/'],
	setupFilesAfterEnv: ['<rootDir>/test/engine/setUpJest.ts'],
	// A busy machine must not fail a test: one whose time is over goes on, and is in the way of those after it.
	testTimeout: 5 * 60_000,
	// jest leaves one core to the editor, which on two cores doubles the time.
	maxWorkers: '100%',
	// Nothing keeps a worker alive at its end, but giving its memory back takes a busy machine longer than the usual half a second.
	workerGracefulExitTimeout: 30_000,
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json' }] },
};
