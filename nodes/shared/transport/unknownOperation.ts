import type { INodeTypeDescription } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { dispatch } from './dispatch';

/** What n8n adds to the operations of nodes whose credential its HTTP Request node can use. */
const CUSTOM_API_CALL = '__CUSTOM_API_CALL__';

const customCall = refusal(
	'This node makes no custom API calls',
	"Use n8n's HTTP Request node: set 'Authentication' to 'Predefined Credential Type' and choose GREEN API; the URL is {apiUrl}/waInstance{idInstance}/{method}, without the token",
);

/**
 * What a node does for an operation that it does not have, as an imported or older workflow may name one: it refuses each item.
 * Without it n8n would ask the bare base URL and take the answer for a success.
 */
export const unknownOperation: INodeTypeDescription['requestOperations'] = {
	pagination: dispatch('getSettings', (_, context) => {
		const operation = String(context.getNodeParameter('operation', ''));
		throw operation === CUSTOM_API_CALL
			? customCall
			: refusal(`This node has no operation '${operation}'`, "Open the node and choose one of the list in 'Operation'");
	}),
};
