/** One run of the engine suites: in which n8n, on which Node, with which engine for its expressions. */
export interface Version {
	/** What N8N_LINE names it by. */
	line: string;
	/** The n8n release whose engine it is. */
	n8n: string;
	core: string;
	workflow: string;
	/** The engine's package: an alias in this folder's package.json, or the one that the checkout itself develops with. */
	engine: string;
	/** 'this' is the Node that runs the tests, '24' the one that is installed beside the engines. */
	node: 'this' | '24';
	expressions: 'legacy' | 'vm';
}

/** The engine that is among the development dependencies, for it to be the same copy in all suites. */
export const OWN_ENGINE = 'n8n-core';

/**
 * From the oldest release that the package supports to the newest. 'vm' is what 1.123 and 2.41 start with themselves.
 */
export const versions: Version[] = [
	{ line: '1.85', n8n: '1.85.4', core: '1.84.0', workflow: '1.83.0', engine: 'n8n-core-1.85', node: 'this', expressions: 'legacy' },
	{ line: '1.99', n8n: '1.99.1', core: '1.98.0', workflow: '1.96.0', engine: 'n8n-core-1.99', node: 'this', expressions: 'legacy' },
	{ line: '1.123', n8n: '1.123.81', core: '1.122.48', workflow: '1.120.31', engine: 'n8n-core-1.123', node: '24', expressions: 'legacy' },
	{ line: '1.123', n8n: '1.123.81', core: '1.122.48', workflow: '1.120.31', engine: 'n8n-core-1.123', node: '24', expressions: 'vm' },
	{ line: '2.0', n8n: '2.0.3', core: '2.0.2', workflow: '2.0.1', engine: 'n8n-core-2.0', node: '24', expressions: 'legacy' },
	{ line: '2.20', n8n: '2.20.12', core: '2.20.6', workflow: '2.20.3', engine: 'n8n-core-2.20', node: '24', expressions: 'legacy' },
	{ line: '2.41', n8n: '2.41.1', core: '2.41.1', workflow: '2.41.0', engine: OWN_ENGINE, node: 'this', expressions: 'legacy' },
	{ line: '2.41', n8n: '2.41.1', core: '2.41.1', workflow: '2.41.0', engine: OWN_ENGINE, node: '24', expressions: 'vm' },
];
