/** The suite in a real n8n: apart from the others, since it installs n8n (minutes, the first time) and starts it. */
const base = require('../../jest.config.js');

module.exports = {
	...base,
	rootDir: '../..',
	roots: ['<rootDir>/test/n8n'],
	testPathIgnorePatterns: ['/node_modules/'],
	testTimeout: 120_000,
};
