/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
/** @alone It starts other processes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version as ownVersion } from '../package.json';

const script = join(__dirname, 'release.mjs');
const OWN = 'https://github.com/somebody/n8n-nodes-green-api';

/** What the script reads, filled in as an owner would. */
const complete = {
	manifest: {
		version: '1.2.3',
		author: { name: 'Some Body', email: 'somebody@mail.test' },
		homepage: `${OWN}#readme`,
		bugs: { url: `${OWN}/issues` },
		repository: { url: `git+${OWN}.git` },
	},
	lock: { version: '1.2.3' },
	license: 'Copyright (c) 2026 Some Body',
	changelog: '# Changelog\n\n## [1.2.3] - 2026-01-31\n',
};

/** What GitHub tells a workflow that a tag has started. */
const tagged = (name: string) => ({ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: name, GITHUB_REPOSITORY: 'somebody/n8n-nodes-green-api' });

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = (changes: object = {}, environment: NodeJS.ProcessEnv = {}) => {
	const { manifest, lock, license, changelog } = { ...complete, ...changes };
	const files = { 'package.json': JSON.stringify(manifest), 'package-lock.json': JSON.stringify(lock), LICENSE: license, 'CHANGELOG.md': changelog };
	for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
	const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, ...environment } });
	return { status, lines: stderr.split('\n').filter((line) => line.startsWith('- ')), stdout };
};

/** The manifest with other values in it. */
const withManifest = (changes: object) => ({ manifest: { ...complete.manifest, ...changes } });

it.each([
	['by hand', {}],
	['by its tag', tagged('1.2.3')],
])('lets a complete release pass: %s', (_, environment) => {
	expect(check({}, environment)).toEqual({ status: 0, lines: [], stdout: '1.2.3 is ready to be published.\n' });
});

const PLACEHOLDER = 'https://github.com/n8n-nodes-green-api/n8n-nodes-green-api';

it.each([
	['author.name', withManifest({ author: { name: 'n8n-nodes-green-api contributors', email: 'a@mail.test' } })],
	['author.email', withManifest({ author: { name: 'Some Body', email: 'set-before-publishing@example.com' } })],
	['homepage', withManifest({ homepage: `${PLACEHOLDER}#readme` })],
	['bugs.url', withManifest({ bugs: { url: `${PLACEHOLDER}/issues` } })],
	['repository.url', withManifest({ repository: { url: `git+${PLACEHOLDER}.git` } })],
	['LICENSE', { license: 'Copyright (c) 2026 n8n-nodes-green-api contributors' }],
	['package.json, version', { ...withManifest({ version: '1.2.3-rc.1' }), lock: { version: '1.2.3-rc.1' }, changelog: '## [1.2.3-rc.1] - 2026-01-31' }],
	['package-lock.json, version', { lock: { version: '1.2.2' } }],
	['CHANGELOG.md', { changelog: '## [1.2.3] - Unreleased' }],
	['CHANGELOG.md', { changelog: '## [1.2.30] - 2026-01-31' }],
])('names what is missing: %s', (place, changes) => {
	expect(check(changes)).toMatchObject({ status: 1, lines: [expect.stringContaining(place)] });
});

it('names everything at once', () => {
	const manifest = { ...complete.manifest, author: { name: 'n8n-nodes-green-api contributors', email: 'set@example.com' } };
	expect(check({ manifest, changelog: '' }).lines).toHaveLength(3);
});

it("wants the tag to be the package's version", () => {
	expect(check({}, tagged('1.2.4'))).toMatchObject({ status: 1, lines: ['- The tag: 1.2.3, as in package.json, not 1.2.4'] });
});

it('wants the addresses to be those of the repository that publishes', () => {
	const environment = { ...tagged('1.2.3'), GITHUB_REPOSITORY: 'a-fork/n8n-nodes-green-api' };
	expect(check({}, environment).lines).toEqual(['homepage', 'bugs.url', 'repository.url'].map((field) => expect.stringContaining(`package.json, ${field}: `)));
});

it('stops a publication from a machine, which would have no provenance', () => {
	expect(check({}, { npm_lifecycle_event: 'prepublishOnly' })).toMatchObject({ status: 1, lines: [expect.stringContaining('Provenance')] });
});

it('lacks nothing here but what only the owner can fill in', () => {
	const { stderr } = spawnSync(process.execPath, [script], { cwd: join(__dirname, '..'), encoding: 'utf8', env: { PATH: process.env.PATH } });
	const ofOwner = /^- (?:package\.json, (?:author\.name|author\.email|homepage|bugs\.url|repository\.url)|LICENSE|CHANGELOG\.md): /;
	expect(stderr.split('\n').filter((line) => line.startsWith('- ') && !ofOwner.test(line))).toEqual([]);
});

it('has a section of the changelog for the version of the package', () => {
	expect(readFileSync(join(__dirname, '..', 'CHANGELOG.md'), 'utf8')).toContain(`\n## [${ownVersion}] - `);
});
