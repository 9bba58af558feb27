/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { installedFolder } from '../host/package';

/** The credential as n8n-nodes-whatsapp-green-api has it: our type's name, `instanceId` in place of `idInstance`, and a test of its own. */
const CREDENTIAL = `
class GreenApi {
	constructor() {
		this.name = 'greenApi';
		this.displayName = 'Green API';
		this.properties = [
			{ displayName: 'Instance ID', name: 'instanceId', type: 'string', default: '', required: true },
			{ displayName: 'API Token', name: 'apiTokenInstance', type: 'string', typeOptions: { password: true }, default: '', required: true },
		];
		this.authenticate = { type: 'generic', properties: {} };
		this.test = { request: { baseURL: 'http://127.0.0.1:9', url: '/waInstance{{$credentials.instanceId}}/getStateInstance' } };
	}
}
module.exports = { GreenApi };
`;

/** A node that says which fields the credential bears that it is given. */
const NODE = `
class GreenApi {
	constructor() {
		this.description = {
			displayName: 'Green API', name: 'greenApi', group: ['transform'], version: 1, description: 'Names the fields of its credential',
			defaults: { name: 'Green API' }, inputs: ['main'], outputs: ['main'], credentials: [{ name: 'greenApi', required: true }], properties: [],
		};
	}
	async execute() {
		const filled = Object.entries(await this.getCredentials('greenApi')).filter(([, value]) => value !== '');
		return [[{ json: { fields: filled.map(([name]) => name) } }]];
	}
}
module.exports = { GreenApi };
`;

const files = (name: string): Record<string, string> => ({
	'package.json': JSON.stringify({
		name,
		version: '1.0.0',
		n8n: { n8nNodesApiVersion: 1, credentials: ['dist/GreenApi.credentials.js'], nodes: ['dist/GreenApi.node.js'] },
	}),
	'dist/GreenApi.credentials.js': CREDENTIAL,
	'dist/GreenApi.node.js': NODE,
});

/** Puts a package with a credential type of our name into n8n's user folder. n8n loads packages in the alphabetical order of their names. */
export async function installStandIn(userFolder: string, name: string): Promise<void> {
	for (const [file, content] of Object.entries(files(name))) {
		const path = join(installedFolder(userFolder, name), file);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, content);
	}
}
