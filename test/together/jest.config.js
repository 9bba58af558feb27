/**
 * All suites, most of them together: jest loads n8n's engine anew for each file, which takes longer than what most of them test.
 * A file alone, as `npx jest SendStatus/color` runs it, shows the same tests.
 */
const base = require('../../jest.config.js');

/** Those that look at the whole process or start others, count on being the first to use what they share, or put something else in a module's place. */
const alone = ['contract', 'host', 'leftovers', 'reader', 'simulator', 'package.test.ts', 'release.test.ts', 'properties/statusTrigger.test.ts', 'unit/GreenApiWebhookTrigger/authorized.test.ts', 'nodes/SendStatus/storedFiles.test.ts'];

const parts = ['together', ...alone];

module.exports = {
	...base,
	rootDir: '../..',
	testMatch: parts.map((part) => `<rootDir>/test/${part.endsWith('.ts') ? part : `${part}/**/*.test.ts`}`),
	testPathIgnorePatterns: ['/node_modules/'],
	/** What no part takes up: what is alone, and what other configurations run. */
	globals: { NOT_TOGETHER: [...parts, 'n8n', 'browser', 'queue', 'soak', 'versions'] },
};
