/** The suite in a real n8n: apart from the others, since it installs n8n (minutes, the first time) and starts it. */
const base = require('../../jest.config.js');

module.exports = {
	...base,
	rootDir: '../..',
	roots: ['<rootDir>/test/n8n'],
	testPathIgnorePatterns: ['/node_modules/'],
	// Each suite builds the package into the same dist/ before it installs it.
	maxWorkers: 1,
	testTimeout: 120_000,
};
