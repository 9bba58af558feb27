import { refusal } from '../failures/failure';
import type { Form } from '../form/field';
import { asText } from '../form/text';
import type { Routing } from './operation';
import { closedToAgents } from './forAgents';
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

/** Refuses each item of a node whose field `name`, labelled `label`, chooses what the node does not have. */
const refusing = (name: string, label: string): Pick<Routing, 'operations' | 'send'> => {
	const refuse = async ({ item, value }: Form): Promise<never> => {
		const chosen = asText(value(name), label);
		if (chosen === CUSTOM_API_CALL) throw customCall;
		const unknown = refusal(`This node has no ${name} '${chosen}'`, `Open the node and choose one of the list in '${label}'`);
		throw closedToAgents(item, chosen) ?? unknown;
	};
	return { send: { paginate: true }, operations: { pagination: journeyTo('getSettings', refuse) } };
};

/**
 * What the field that chooses an operation has n8n do where it chooses none that the node has, as an imported or older workflow may:
 * refuse each item. Without it n8n would ask the bare base URL and take the answer for a success. A chosen operation's routing goes ahead.
 */
export const unknownOperation = refusing('operation', 'Operation');

/** The same for the field that chooses a resource. It counts where the node does not have that: then the form shows no operation. */
export const unknownResource = refusing('resource', 'Resource');
