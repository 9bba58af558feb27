/** Which suites are run together, with which clock, and which of them alone, as each of them says by itself. */
const { readdirSync, readFileSync } = require('node:fs');
const { join, sep } = require('node:path');
const base = require('../../jest.config.js');

const tests = join(__dirname, '..');

/** What other configurations run. */
const others = base.testPathIgnorePatterns.map((pattern) => new RegExp(pattern.replace('<rootDir>/', '^')));

const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(sep).join('/'))
	.filter((file) => file.endsWith('.test.ts') && !others.some((other) => other.test(`test/${file}`)))
	.sort();

/** Whether a suite wants the nodes with a clock that is not real, which all of them have then that are loaded together. */
const isVirtual = (source) => /^import .*'[./]+engine\/virtual/m.test(source);

/** Whether a suite would change what all share: it says so, or it puts something in a module's place. The virtual clock is a mock, too. */
const isAlone = (source) => /^\/\*\* @alone /m.test(source) || /jest\.(mock|resetModules)\(/.test(source) || (isVirtual(source) && /jest\.restoreAllMocks\(/.test(source));

const suites = files.map((file) => ({ file, source: readFileSync(join(tests, file), 'utf8') }));

const together = suites.filter(({ source }) => !isAlone(source));

const names = (some) => some.map(({ file }) => file);

module.exports = {
	alone: names(suites.filter(({ source }) => isAlone(source))),
	virtual: names(together.filter(({ source }) => isVirtual(source))),
	real: names(together.filter(({ source }) => !isVirtual(source))),
};
