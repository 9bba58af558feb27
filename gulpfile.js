const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');

const clean = async () => await rm('dist', { recursive: true, force: true });

const compile = (done) => {
	execFile(process.execPath, [require.resolve('typescript/bin/tsc')], (error, output) => done(error && new Error(output || error.message)));
};

/** The compiler takes only TypeScript along; n8n also wants each node's icons and codex file beside it. */
const assets = () => src('{credentials,nodes}/**/*.{svg,node.json}').pipe(dest('dist'));

exports.build = series(clean, parallel(compile, assets));
