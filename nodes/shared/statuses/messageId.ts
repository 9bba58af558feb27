import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { type Field, group } from '../form/field';
import { oneText } from '../form/oneText';

const EMPTY = "'Message ID' is empty";

/** The ID of a status as GREEN-API takes it. Throws a Failure when there is none, or more than one. */
export function toMessageId(value: unknown): string {
	const id = oneText(value, 'Message ID', (text) => text.split(/[\s,;|]+/));
	if (id !== '') return id;
	throw refusal(EMPTY, 'Enter the idMessage that Send Status or Get Outgoing Statuses gave, e.g. {{ $json.idMessage }}');
}

/**
 * The status of the input item, as what is in the field when the node is added. Behind Send Status an empty field would fail at the first
 * Execute Step, after which n8n sends anew. It is for what reads, never for what deletes: behind a list it means all of it.
 */
export const ofInput = '={{ $json.idMessage }}';

/** The field in which a person says which status is meant. */
export const messageId = (texts: Partial<Pick<INodeProperties, 'default' | 'description'>> = {}): Field<string> =>
	group(
		[
			{
				displayName: 'Message ID',
				name: 'idMessage',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. 3EB0C767D097B7C7C030',
				description: 'The idMessage of the status, as Send Status and Get Outgoing Statuses give it',
				...texts,
			},
		],
		({ value, item }) => {
			const given = value('idMessage') ?? undefined;
			if (given === undefined && !item.getInputData().json.idMessage) {
				throw refusal(
					`${EMPTY}: the input item has no idMessage`,
					'Put a node before this one that gives an idMessage, such as Send Status or Get Outgoing Statuses, or enter that of a status',
				);
			}
			return toMessageId(given);
		},
	);
