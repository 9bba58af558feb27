/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { allNodes } from '../allNodes';
import { titledOperations } from '../titledOperations';

interface Codex {
	node: string;
	nodeVersion: string;
	codexVersion: string;
	categories: string[];
	alias: string[];
	resources: { primaryDocumentation: Array<{ url: string }>; credentialDocumentation: Array<{ url: string }> };
}

const codices = allNodes.map((node) => {
	const folder = node.constructor.name;
	const codex = JSON.parse(readFileSync(join(__dirname, '..', '..', 'nodes', folder, `${folder}.node.json`), 'utf8')) as Codex;
	return [folder, codex, node] as const;
});

const DOCUMENTATION = 'https://green-api.com/en/docs/api/';

/** The pages that GREEN-API has about a node's operations, the first one first; a trigger has none. */
const pagesOf = (folder: string): string[] =>
	[...new Set(titledOperations.filter((declared) => declared.folder === folder).map(({ operation }) => operation.example.page))];

/** Whether a page is the one about a node's operations, the first one of several, or one above them all. */
function isAbout(page: string, folder: string): boolean {
	const pages = pagesOf(folder);
	return page === pages[0] || (pages.length !== 1 && pages.every((other) => other.startsWith(page)));
}

/** The nodes about all that WhatsApp has, which the words for statuses are not to find first. */
const isGeneral = ({ description }: INodeType): boolean => ['greenApi', 'greenApiTrigger', 'greenApiWebhookTrigger'].includes(description.name);

describe.each(codices)('what n8n knows of %s', (folder, { node, nodeVersion, codexVersion, categories, alias, resources }, type) => {
	it('is filed as the others are', () => {
		const asks = folder === 'GreenApi' ? ['HITL'] : [];
		expect([node, nodeVersion, codexVersion, categories]).toEqual([`n8n-nodes-green-api.${folder[0].toLowerCase()}${folder.slice(1)}`, '1.0', '1.0', ['Communication', ...asks]]);
		expect(resources.credentialDocumentation).toEqual([{ url: 'https://green-api.com/en/docs/before-start/' }]);
	});

	it("links GREEN-API's page about it", () => {
		const [{ url }, ...others] = resources.primaryDocumentation;
		expect([url.startsWith(DOCUMENTATION), isAbout(url, folder), others]).toEqual([true, true, []]);
	});

	it('is found by every spelling of the service, and names no word twice', () => {
		const ofStatuses = isGeneral(type) ? [] : ['WhatsApp Status', 'WhatsApp Stories', 'Status', 'Story', 'Stories'];
		expect(alias).toEqual(expect.arrayContaining(['GREEN-API', 'Green API', 'GreenAPI', 'WhatsApp', ...ofStatuses]));
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
	['chat history', ['GreenApi', 'LastIncomingMessages', 'LastOutgoingMessages']],
	['edit message', ['GreenApi']],
	['delete message', ['GreenApi']],
	['mark as read', ['GreenApi']],
	['typing', ['GreenApi']],
	['disappearing', ['GreenApi']],
	['clear queue', ['GreenApi']],
	['qr code', ['GreenApi']],
	['log out', ['GreenApi']],
	// n8n shows a node and its trigger as one, and searches the words of the node alone.
	['new message', ['GreenApi', 'GreenApiTrigger', 'GreenApiWebhookTrigger']],
	['chatbot', ['GreenApi', 'GreenApiTrigger', 'GreenApiWebhookTrigger']],
	['button pressed', ['GreenApi', 'GreenApiTrigger']],
	['delivery status', ['GreenApiTrigger']],
	['trigger', ['GreenApi', 'GreenApiStatusTrigger', 'GreenApiTrigger', 'GreenApiWebhookTrigger']],
	['whatsapp webhook', ['GreenApiWebhookTrigger']],
])("n8n's node panel finds by the words %s what they mean", (words, folders) => {
	const found = codices.filter(([, { alias }]) => alias.some((name) => name.toLowerCase().includes(words)));
	expect(found.map(([folder]) => folder).sort()).toEqual(folders);
});
