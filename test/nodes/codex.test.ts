/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Codex {
	node: string;
	nodeVersion: string;
	codexVersion: string;
	categories: string[];
	alias: string[];
	resources: { primaryDocumentation: Array<{ url: string }>; credentialDocumentation: Array<{ url: string }> };
}

const nodes = join(__dirname, '..', '..', 'nodes');
const codices = readdirSync(nodes)
	.filter((folder) => folder !== 'shared')
	.map((folder) => [folder, JSON.parse(readFileSync(join(nodes, folder, `${folder}.node.json`), 'utf8')) as Codex] as const);

describe.each(codices)('what n8n knows of %s', (folder, { node, nodeVersion, codexVersion, categories, alias, resources }) => {
	it('is filed as the others are', () => {
		expect([node, nodeVersion, codexVersion, categories]).toEqual([`n8n-nodes-green-api.${folder[0].toLowerCase()}${folder.slice(1)}`, '1.0', '1.0', ['Communication']]);
		expect(resources.credentialDocumentation).toEqual([{ url: 'https://green-api.com/en/docs/before-start/' }]);
	});

	it("links GREEN-API's page about it", () => {
		if (folder === 'GreenApi') return expect(resources.primaryDocumentation).toEqual([{ url: 'https://green-api.com/en/docs/api/' }]);
		const page = folder === 'GreenApiStatusTrigger' ? '(statuses)' : folder === 'SendStatus' ? '(statuses/SendTextStatus)' : `((statuses|journals)/${folder})`;
		expect(resources.primaryDocumentation).toEqual([{ url: expect.stringMatching(new RegExp(`^https://green-api\\.com/en/docs/api/${page}/$`)) }]);
	});

	it('is found by every spelling of the service, and names no word twice', () => {
		const ofStatuses = ['WhatsApp Status', 'WhatsApp Stories', 'Status', 'Story', 'Stories'];
		expect(alias).toEqual(expect.arrayContaining(['GREEN-API', 'Green API', 'GreenAPI', 'WhatsApp', ...(folder === 'GreenApi' ? [] : ofStatuses)]));
		expect(new Set(alias.map((word) => word.toLowerCase())).size).toBe(alias.length);
	});
});

it.each([
	['broadcast', ['SendStatus']],
	['post story', ['SendStatus']],
	['who viewed', ['GetStatusStatistic', 'GreenApiStatusTrigger']],
	['viewers', ['GetStatusStatistic', 'GreenApiStatusTrigger']],
	['story viewers', ['GetStatusStatistic']],
	['new story', ['GreenApiStatusTrigger']],
	['delete story', ['DeleteStatus']],
	['location', ['GreenApi']],
	['archive chat', ['GreenApi']],
	['profile picture', ['GreenApi']],
	['check number', ['GreenApi']],
	['chat history', ['LastIncomingMessages', 'LastOutgoingMessages']],
])("n8n's node panel finds by the words %s what they mean", (words, folders) => {
	const found = codices.filter(([, { alias }]) => alias.some((name) => name.toLowerCase().includes(words)));
	expect(found.map(([folder]) => folder).sort()).toEqual(folders);
});
