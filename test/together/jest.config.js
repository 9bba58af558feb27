/**
 * All suites, most of them together: jest loads n8n's engine anew for each file, which takes longer than what most of them test.
 * A file alone, as `npx jest SendStatus/color` runs it, shows the same tests.
 */
const base = require('../../jest.config.js');
const { alone } = require('./suites.js');

module.exports = {
	...base,
	rootDir: '../..',
	testMatch: ['together/*.test.ts', ...alone].map((file) => `<rootDir>/test/${file}`),
	testPathIgnorePatterns: ['/node_modules/'],
	/** Files and folders of test/ whose suites are not run here. */
	globals: { ELSEWHERE: [] },
};
