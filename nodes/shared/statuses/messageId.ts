import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { type Field, group } from '../form/field';
import { messageIdProperty, NO_MESSAGE_ID, toMessageId } from '../form/messageId';

const ADVICE = 'Enter the idMessage that Send Status or Get Outgoing Statuses gave, e.g. {{ $json.idMessage }}';

/**
 * The status of the input item, as what is in the field when the node is added. Behind Send Status an empty field would fail at the first
 * Execute Step, after which n8n sends anew. It is for what reads, never for what deletes: behind a list it means all of it.
 */
export const ofInput = '={{ $json.idMessage }}';

/** The field in which a person says which status is meant. */
export const messageId = (texts: Partial<Pick<INodeProperties, 'default' | 'description'>> = {}): Field<string> =>
	group(
		[messageIdProperty({ description: 'The idMessage of the status, as Send Status and Get Outgoing Statuses give it', ...texts })],
		({ value, item }) => {
			const given = value('idMessage') ?? undefined;
			if (given === undefined && !item.getInputData().json.idMessage) {
				throw refusal(
					`${NO_MESSAGE_ID}: the input item has no idMessage`,
					'Put a node before this one that gives an idMessage, such as Send Status or Get Outgoing Statuses, or enter that of a status',
				);
			}
			return toMessageId(given, ADVICE);
		},
	);
