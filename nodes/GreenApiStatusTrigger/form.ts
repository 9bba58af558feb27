import type { IDataObject } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import { toStatusPeople } from '../shared/form/statusPeople';
import { asList } from '../shared/form/text';
import { toWholeNumber } from '../shared/form/wholeNumber';
import { comparisonFor, type People, type SameChat } from '../shared/people/sameChat';
import { type Step, steps } from './deliveries';
import type { Sighting } from './sightings';

/** What can start the workflow, by the values of the field Events. */
export const eventNames = ['deliveryStatusChanged', 'newIncomingStatus', 'newOutgoingStatus'] as const;

export type EventName = (typeof eventNames)[number];

/** What the node's form asks for. */
export interface Form {
	events: EventName[];
	/** The delivery statuses that are events. */
	steps: Step[];
	/** The contacts whose statuses are wanted; all of them when it is left out. */
	from?: string[];
	/** The kinds of new statuses that are wanted, as typeMessage; all of them when it is empty. */
	kinds: string[];
	/** The most statuses that a poll asks for their recipients. */
	budget: number;
	simplify: boolean;
}

/** The chosen ones of these names, from a list or from one name, as expressions give them. */
function chosen<Name extends string>(value: unknown, names: readonly Name[], field: string): Name[] {
	const given = asList(value);
	if (given.length === 0) throw refusal(`'${field}' is empty`, `Choose at least one of ${names.join(', ')}`);
	return given.map((word) => {
		const known = names.find((name) => name === word);
		if (known === undefined) throw refusal(`'${word}' in '${field}' is not known`, `Choose from ${names.join(', ')}`);
		return known;
	});
}

/** The most statuses that a poll may ask for their recipients, at one a second. */
export const MOST_STATUSES = 50;

const toBudget = (value: unknown): number => toWholeNumber(value, 'Statuses to Ask per Poll', 'GREEN-API answers for one status a second, so 20 take 20 seconds', MOST_STATUSES);

function toFrom(value: unknown): string[] {
	const from = toStatusPeople(value, 'From');
	if (from.length === 0) throw refusal("'From' is empty", 'Enter the phone numbers of the contacts whose statuses are wanted, or remove the option to get those of all contacts');
	return from;
}

/** Reads what the node's parameters hold. Throws a Failure that says which of them cannot be used. */
export function readForm(events: unknown, deliveryStatuses: unknown, options: IDataObject): Form {
	const names = chosen(events, eventNames, 'Events');
	return {
		events: names,
		steps: names.includes('deliveryStatusChanged') ? chosen(deliveryStatuses, steps, 'Delivery Statuses') : [],
		...(options.from !== undefined && { from: toFrom(options.from) }),
		kinds: asList(options.kinds),
		budget: toBudget(options.statusesPerPoll ?? 20),
		simplify: options.simplify !== false,
	};
}

/** Whether a new status of a contact is wanted. `isSame` compares chat IDs. */
const isFrom = ({ row: { senderId, chatId } }: Sighting, { from }: Form, isSame: SameChat): boolean =>
	from === undefined || [senderId, chatId].some((id) => from.some((wanted) => isSame(id, wanted)));

/** Which of the contacts' statuses are wanted; asks who the senders are where a hidden number leaves that open. */
export async function wantedOf(statuses: Sighting[], form: Form, people: () => Promise<People | undefined>): Promise<Sighting[]> {
	const wantedBy = (isSame: SameChat) => statuses.filter((status) => isOfKind(status, form) && isFrom(status, form, isSame));
	return wantedBy(await comparisonFor((isSame) => wantedBy(isSame).length, people));
}

/** Whether a new status is of a wanted kind. */
export const isOfKind = ({ row: { typeMessage } }: Sighting, { kinds }: Form): boolean => kinds.length === 0 || (typeof typeMessage === 'string' && kinds.includes(typeMessage));
