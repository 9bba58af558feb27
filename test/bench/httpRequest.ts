/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { INodeParameters, INodeType, IVersionedNodeType } from 'n8n-workflow';

type HttpRequestModule = { HttpRequest: new () => IVersionedNodeType };

/** n8n's own HTTP Request node, and the version of n8n-nodes-base that it came with, out of an n8n installed in `folder`. */
export function httpRequestOf(folder: string): { node: INodeType; typeVersion: number; version: string } {
	const require = createRequire(join(folder, 'package.json'));
	const { HttpRequest } = require('n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js') as HttpRequestModule;
	const { version } = require('n8n-nodes-base/package.json') as { version: string };
	const versioned = new HttpRequest();
	const node = versioned.getNodeType();
	// Under its full name, by which the engine lets it use any credential.
	node.description.name = 'n8n-nodes-base.httpRequest';
	return { node, typeVersion: versioned.currentVersion, version };
}

/** The form of Send Status for a text to everybody. */
export const sendStatusForm = (message: string): INodeParameters => ({ operation: 'sendText', message, audience: 'allContacts' });

/** The form of the HTTP Request node that makes the same request of an instance. */
export const httpRequestForm = ({ apiUrl, idInstance }: { apiUrl: string; idInstance: string }, message: string): INodeParameters => ({
	method: 'POST',
	url: `${apiUrl}/waInstance${idInstance}/sendTextStatus`,
	authentication: 'predefinedCredentialType',
	nodeCredentialType: 'greenApi',
	sendBody: true,
	bodyParameters: { parameters: [{ name: 'message', value: message }] },
	options: {},
});
