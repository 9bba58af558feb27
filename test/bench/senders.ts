import axios from 'axios';
import type { INode, INodeParameters, INodeType } from 'n8n-workflow';
import { GreenApi } from '../../nodes/GreenApi/GreenApi.node.js';
import { GetStatusStatistic } from '../../nodes/GetStatusStatistic/GetStatusStatistic.node.js';
import { SendStatus } from '../../nodes/SendStatus/SendStatus.node.js';
import { executeNode } from '../engine/runNode';
import type { Credential } from '../simulator';
import { PlainStatus } from './plainStatus';

/** Brings one request for each text to GREEN-API: a status with it, or the question for the statistic of that ID. */
export type Sender = (credential: Credential, texts: string[]) => Promise<unknown>;

const byNode = (makeNode: () => INodeType, parameters: INodeParameters, settings: Partial<INode> = {}): Sender =>
	async (credential, texts) => await executeNode(makeNode(), { credential, items: texts.map((text) => ({ text })), parameters, settings });

/** Send Status, with a text that comes from the item. */
export const sendStatus = byNode(() => new SendStatus(), { message: '={{ $json.text }}', audience: 'allContacts' });

export const getStatusStatistic = byNode(() => new GetStatusStatistic(), { idMessage: '={{ $json.text }}' });

export const checkWhatsapp = byNode(() => new GreenApi(), { resource: 'contact', operation: 'checkWhatsapp', phoneNumber: '={{ $json.text }}' });

/** A message to one of so many people as there are texts. */
export const sendMessage = byNode(() => new GreenApi(), {
	resource: 'message',
	operation: 'sendText',
	chatId: '={{ 79001110000 + $itemIndex }}',
	message: '={{ $json.text }}',
});

const plainStatus = (settings?: Partial<INode>): Sender => byNode(() => new PlainStatus(), { message: '={{ $json.text }}' }, settings);

/** The same request without the journey. */
export const plain = plainStatus();

/** With as many tries as n8n allows. */
export const plainRetried = plainStatus({ retryOnFail: true, maxTries: 5, waitBetweenTries: 1000 });

/** One request after the other, as fast as they are answered. */
export const loop: Sender = async ({ apiUrl, idInstance, apiTokenInstance }, texts) => {
	for (const message of texts) {
		await axios.post(`${apiUrl}/waInstance${idInstance}/sendTextStatus/${apiTokenInstance}`, { message }, { validateStatus: () => true });
	}
};
