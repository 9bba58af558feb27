const { mkdir, readFile, rm, writeFile } = require('node:fs/promises');
const { posix: { basename, dirname, relative } } = require('node:path');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const ts = require('typescript');
const { n8n } = require('./package.json');

const BUNDLE = 'dist/index.js';

/** The files that n8n loads: it takes from each the class of the file's name, and finds icons, codex and schemas beside it. */
const entries = [...n8n.credentials, ...n8n.nodes];

const sourceOf = (entry) => `./${relative('dist', entry)}`.replace(/\.js$/, '');

/** The class in a file, which n8n tells from the file's name. */
const classIn = (entry) => basename(entry).split('.')[0];

/** Its name in the bundle: the credential and a node may have classes of one name. */
const exportOf = (entry) => (n8n.credentials.includes(entry) ? `${classIn(entry)}Credential` : classIn(entry));

const clean = async () => await rm('dist', { recursive: true, force: true });

const isExample = (node) => ts.isPropertyAssignment(node) && node.name.getText() === 'example' && ts.isObjectLiteralExpression(node.initializer);

/** Where a source declares examples of the documentation, from the last one to the first. */
function examplesIn(node) {
	if (isExample(node)) return [{ start: node.getStart(), end: node.end }];
	const found = [];
	ts.forEachChild(node, (child) => void found.unshift(...examplesIn(child)));
	return found;
}

/** The examples feed the tests and the documents, and nothing that n8n asks for, so they are not packed. */
const withoutExamples = {
	name: 'without examples',
	setup: ({ onLoad }) => onLoad({ filter: /\/nodes\/.+\.ts$/ }, async ({ path }) => {
		const text = await readFile(path, 'utf8');
		const examples = examplesIn(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
		return { contents: examples.reduce((rest, { start, end }) => `${rest.slice(0, start)}example: undefined${rest.slice(end)}`, text), loader: 'ts' };
	}),
};

/** One file for all code: it packs to half the size of a file for each source, and n8n loads it in a third of the time. */
const bundle = async () => await build({
	stdin: { contents: entries.map((entry) => `export { ${classIn(entry)} as ${exportOf(entry)} } from '${sourceOf(entry)}';`).join('\n'), resolveDir: __dirname },
	outfile: BUNDLE,
	bundle: true,
	external: ['n8n-workflow'],
	platform: 'node',
	target: 'es2022',
	charset: 'utf8',
	minify: true,
	plugins: [withoutExamples],
});

const writeEntries = async () => {
	for (const entry of entries) {
		await mkdir(dirname(entry), { recursive: true });
		await writeFile(entry, `exports.${classIn(entry)} = require('${relative(dirname(entry), BUNDLE)}').${exportOf(entry)};\n`);
	}
};

const assets = () => src('{credentials,nodes}/**/*.{svg,json}').pipe(dest('dist'));

exports.build = series(clean, parallel(bundle, writeEntries, assets));
