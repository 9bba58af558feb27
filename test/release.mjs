/* What a release still lacks, and where. The publishing workflow runs it before anything else; by hand: node test/release.mjs */
import { readFileSync } from 'node:fs';

const PLACEHOLDER = { owner: 'n8n-nodes-green-api contributors', repository: 'n8n-nodes-green-api/n8n-nodes-green-api', email: '@example.com' };

const read = (file) => readFileSync(file, 'utf8');
const { author, bugs, homepage, repository, version } = JSON.parse(read('package.json'));
const { GITHUB_REF_NAME: tag, GITHUB_REF_TYPE: refType, GITHUB_REPOSITORY: pushedTo } = process.env;
const dated = new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`, 'm');

/** npm refuses a package whose repository is not the one that its provenance names. */
const names = (address) => (address.match(/^(?:git\+)?https:\/\/github\.com\/([^/]+\/[^/#]+?)(?:\.git)?(?:[/#].*)?$/) ?? [])[1];
const wrong = (address) => (pushedTo ? names(address) !== pushedTo : !names(address) || names(address) === PLACEHOLDER.repository);
const home = pushedTo ?? 'OWNER/NAME';

const missing = [
	[author.name === PLACEHOLDER.owner, 'package.json, author.name: your name, as on npm'],
	[author.email.endsWith(PLACEHOLDER.email), 'package.json, author.email: your address, as on npm'],
	[wrong(homepage), `package.json, homepage: https://github.com/${home}#readme`],
	[wrong(bugs.url), `package.json, bugs.url: https://github.com/${home}/issues`],
	[wrong(repository.url), `package.json, repository.url: git+https://github.com/${home}.git`],
	[read('LICENSE').includes(PLACEHOLDER.owner), 'LICENSE: the copyright holder'],
	[!/^\d+\.\d+\.\d+$/.test(version), `package.json, version: three numbers, not ${version}`],
	[JSON.parse(read('package-lock.json')).version !== version, `package-lock.json, version: ${version}, as in package.json (npm version writes both)`],
	[!dated.test(read('CHANGELOG.md')), `CHANGELOG.md: the heading "## [${version}] - " with the date, as 2026-01-31`],
	[refType === 'tag' && tag !== version, `The tag: ${version}, as in package.json, not ${tag}`],
	[process.env.npm_lifecycle_event === 'prepublishOnly', 'Provenance: npm publish cannot give it here. Push the tag, and GitHub publishes'],
].flatMap(([lacking, what]) => (lacking ? [what] : []));

if (missing.length > 0) {
	process.stderr.write(`Not ready to be published. What is missing:\n${missing.map((what) => `- ${what}\n`).join('')}`);
	process.exitCode = 1;
} else {
	process.stdout.write(`${version} is ready to be published.\n`);
}
