import type { INodeParameters } from 'n8n-workflow';
import type { NodeUnderTest } from '../../host/webhook';
import { CONTACT, contact, numberOfContact } from './items';
import type { AlikeOperation, Operation } from './operation';

/** The GREEN-API node with an operation of that resource. */
export const greenApi = (name: string, resource: string, operation: string, form: INodeParameters = {}): NodeUnderTest => ({
	name,
	type: 'n8n-nodes-green-api.greenApi',
	parameters: { resource, operation, ...form },
});

/** An operation on the chat with the contact of each item's number. */
export const onChat = (resource: string, operation: string, more: Pick<Operation, 'seed'> & Partial<Operation>, form?: INodeParameters): Operation => ({
	node: greenApi(more.apiMethod ?? operation, resource, operation, { chatId: CONTACT, ...form }),
	apiMethod: operation,
	verb: 'POST',
	content: (n) => ({ chatId: contact(n) }),
	refusedField: 'Chat',
	numberIn: ({ chatId }) => numberOfContact(chatId),
	...more,
});

/** An operation that asks for nothing of an item. */
export const alike = (resource: string, apiMethod: string, operation = apiMethod, more: Partial<AlikeOperation> = {}): AlikeOperation => ({
	node: greenApi(apiMethod, resource, operation),
	apiMethod,
	verb: 'GET',
	seed: () => ({}),
	content: () => ({}),
	...more,
});
