import { refusal } from '../failures/failure';
import type { Form } from '../form/field';
import { asText } from '../form/text';
import type { Routing } from './operation';
import { journeyTo } from './journey';

/** What n8n adds to the operations of nodes whose credential its HTTP Request node can use. */
const CUSTOM_API_CALL = '__CUSTOM_API_CALL__';

const customCall = refusal(
	'This node makes no custom API calls',
	[
		"Use n8n's HTTP Request node: set 'Authentication' to 'Predefined Credential Type' and choose GREEN API;",
		'the URL is {apiUrl}/waInstance{idInstance}/{method}, without the token',
	].join(' '),
);

async function refuse({ value }: Form): Promise<never> {
	const [resource, operation] = ['resource', 'operation'].map((name) => asText(value(name), name));
	throw [resource, operation].includes(CUSTOM_API_CALL)
		? customCall
		: refusal(`This node has no operation '${operation}'`, "Open the node and choose one of the list in 'Operation'");
}

/**
 * What the field that chooses an operation has n8n do where it chooses none that the node has, as an imported or older workflow may:
 * refuse each item. Without it n8n would ask the bare base URL and take the answer for a success. A chosen operation's routing goes ahead.
 */
export const unknownOperation: Pick<Routing, 'operations' | 'send'> = {
	send: { paginate: true },
	operations: { pagination: journeyTo('getSettings', refuse) },
};
