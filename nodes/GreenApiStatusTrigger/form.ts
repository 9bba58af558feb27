import type { IDataObject } from 'n8n-workflow';
import { refusal } from '../shared/failures/failure';
import { toStatusPeople } from '../shared/statuses/statusPeople';
import { chosen } from '../shared/form/chosen';
import { kindWord } from '../shared/form/kinds';
import { asList } from '../shared/form/text';
import { toWholeNumber } from '../shared/form/wholeNumber';
import { wordOf } from '../shared/journals/text';
import { comparisonFor, type People, type SameChat } from '../shared/people/sameChat';
import { type Step, steps } from './deliveries';
import type { Sighting } from './sightings';

/** The events that can start the workflow, as the values of the field Events. */
export const eventNames = ['deliveryStatusChanged', 'newIncomingStatus', 'newOutgoingStatus'] as const;

export type EventName = (typeof eventNames)[number];

/** The values of the node's form. */
export interface Form {
	events: EventName[];
	/** The delivery statuses that are events. */
	steps: Step[];
	/** The contacts whose statuses are wanted; left out for all contacts. */
	from?: string[];
	/** The kinds of new statuses that are wanted, in the form's words; empty for all kinds. */
	kinds: string[];
	/** For how many statuses a poll asks for the recipients at most. */
	budget: number;
	simplify: boolean;
}

/** For how many statuses a poll may ask for the recipients, at one a second. */
export const MOST_STATUSES = 50;

const ONE_A_SECOND = 'GREEN-API answers for one status a second, so 20 take 20 seconds';

const toBudget = (value: unknown): number => toWholeNumber(value, 'Statuses to Ask per Poll', ONE_A_SECOND, MOST_STATUSES);

function toFrom(value: unknown): string[] {
	const from = toStatusPeople(value, 'From');
	if (from.length > 0) return from;
	throw refusal(
		"'From' is empty",
		'Enter the phone numbers of the contacts whose statuses are wanted, or remove the option to get those of all contacts',
	);
}

/** Reads the node's parameters. Throws a Failure that names the one that cannot be used. */
export function readForm(events: unknown, deliveryStatus: unknown, options: IDataObject): Form {
	const names = chosen(events, eventNames, 'Events');
	return {
		events: names,
		steps: names.includes('deliveryStatusChanged') ? chosen(deliveryStatus, steps, 'Delivery Status') : [],
		...(options.from !== undefined && { from: toFrom(options.from) }),
		kinds: asList(options.kind).map((word) => kindWord(word, 'status')),
		budget: toBudget(options.statusesPerPoll ?? 20),
		simplify: options.simplify !== false,
	};
}

/** Whether a status is from one of the wanted contacts. `isSame` compares chat IDs. */
const isFrom = ({ row: { senderId, chatId } }: Sighting, { from }: Form, isSame: SameChat): boolean =>
	from === undefined || [senderId, chatId].some((id) => from.some((wanted) => isSame(id, wanted)));

/** The contacts' statuses that are wanted. Asks for `people`, who has which IDs, only where a hidden number makes a difference. */
export async function wantedOf(
	statuses: Sighting[],
	form: Form,
	people: () => Promise<People | undefined>,
): Promise<Sighting[]> {
	const wantedBy = (isSame: SameChat) => statuses.filter((status) => isOfKind(status, form) && isFrom(status, form, isSame));
	return wantedBy(await comparisonFor((isSame) => wantedBy(isSame).length, people));
}

/** Whether a status is of a wanted kind. */
export const isOfKind = ({ row: { typeMessage } }: Sighting, { kinds }: Form): boolean =>
	kinds.length === 0 || kinds.includes(kindWord(wordOf(typeMessage), 'status'));
