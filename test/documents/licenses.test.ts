/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { n8n } from '../../package.json';
import { packageRoot } from '../host/paths';

/** Licences under which anybody may use, change and hand on. */
const FREE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT', 'PSF-2.0', 'Python-2.0', 'Unlicense'];

/** n8n's own code is source-available: it may be used to develop and test for n8n, and none of it is packed. */
const OF_N8N = /^node_modules\/(?:.*\/node_modules\/)?(?:n8n-(?:core|workflow)|@n8n(?:_io)?\/[^/]+)$/;

/** What n8n says of its own licence. */
const N8N_WORDS = ['SEE LICENSE IN LICENSE.md', 'LicenseRef-n8n-enterprise'];

type Stated = string | { type?: string };

interface Manifest {
	license?: Stated;
	/** As npm had it before 2014. */
	licenses?: Stated[];
}

const { packages } = JSON.parse(readFileSync(join(packageRoot, 'package-lock.json'), 'utf8')) as { packages: Record<string, Manifest> };

const wordsOf = (stated: Stated | undefined): string => (typeof stated === 'object' ? (stated.type ?? '') : (stated ?? ''));

/** The licences of a manifest, of which one may be chosen. */
const licensesOf = ({ license, licenses = [] }: Manifest): string[] => [license, ...licenses].map(wordsOf).flatMap((words) => words.replace(/^\((.*)\)$/, '$1').split(' OR ')).filter(Boolean);

/** What is said of a package: where it is installed in its own manifest, and for one of another platform in the lock file. */
function manifestOf(path: string): Manifest {
	const file = join(packageRoot, path, 'package.json');
	return (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : packages[path]) as Manifest;
}

function isFine(path: string, licenses: string[]): boolean {
	return licenses.some((license) => FREE.includes(license)) || (OF_N8N.test(path) && licenses.some((license) => N8N_WORDS.includes(license)));
}

/** The packages whose licence is none of the known ones, one line for each. */
const odd = (all: Array<[path: string, licenses: string[]]>): string[] =>
	all.filter(([path, licenses]) => !isFine(path, licenses)).map(([path, licenses]) => `${path}: ${licenses.join(' OR ') || 'no licence'}`);

it('develops with nothing but what its licence leaves free, and with n8n', () => {
	const paths = Object.keys(packages).filter((path) => path !== '');
	expect(paths.length).toBeGreaterThan(1000);
	expect(odd(paths.map((path) => [path, licensesOf(manifestOf(path))]))).toEqual([]);
});

it.each([
	['node_modules/a', { license: 'GPL-3.0-only' }, ['node_modules/a: GPL-3.0-only']],
	['node_modules/a', {}, ['node_modules/a: no licence']],
	['node_modules/a', { license: 'SEE LICENSE IN LICENSE.md' }, ['node_modules/a: SEE LICENSE IN LICENSE.md']],
	['node_modules/a', { license: '(GPL-2.0 OR MIT)' }, []],
	['node_modules/a', { licenses: [{ type: 'MIT' }] }, []],
	['node_modules/x/node_modules/n8n-workflow', { license: 'SEE LICENSE IN LICENSE.md' }, []],
])('tells of %s with %j: %j', (path, manifest, expected) => {
	expect(odd([[path, licensesOf(manifest)]])).toEqual(expected);
});

it('packs no code but its own', async () => {
	const entryPoints = [...n8n.credentials, ...n8n.nodes].map((file) => join(packageRoot, file.replace(/^dist/, '').replace(/\.js$/, '.ts')));
	const { metafile } = await build({ entryPoints, absWorkingDir: packageRoot, outdir: 'dist', write: false, metafile: true, bundle: true, external: ['n8n-workflow'], platform: 'node' });
	const inputs = Object.keys(metafile.inputs);
	expect(inputs.length).toBeGreaterThan(200);
	expect(inputs.filter((file) => !/^(?:nodes|credentials)\//.test(file))).toEqual([]);
});
