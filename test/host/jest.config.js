/** The suites in a real n8n: apart from the others, since they install n8n (minutes, the first time) and start it. */
const base = require('../../jest.config.js');

module.exports = {
	...base,
	rootDir: '../..',
	testPathIgnorePatterns: ['/node_modules/'],
	globalSetup: '<rootDir>/test/host/prepare.ts',
	// Each suite builds the package into the same dist/ before it installs it.
	maxWorkers: 1,
};
