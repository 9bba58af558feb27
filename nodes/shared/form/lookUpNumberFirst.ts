import type { INodePropertyOptions } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { type Field, field } from './field';
import { asText } from './text';

/** What is to become of a number that is not on WhatsApp. */
export type LookUp = 'leaveOut' | 'refuse';

export const LOOK_UP_NUMBER_FIRST = 'Look Up Number First';

function toLookUp(value: unknown): LookUp {
	const word = asText(value, LOOK_UP_NUMBER_FIRST).trim();
	if (word === 'leaveOut' || word === 'refuse') return word;
	throw refusal(
		`'${LOOK_UP_NUMBER_FIRST}' must be leaveOut or refuse, not '${word}'`,
		'Choose one in the list, or let the expression give one of these two words',
	);
}

const ways = (noun: string, others: string): INodePropertyOptions[] => [
	{
		name: 'Leave Them Out',
		value: 'leaveOut',
		description: `${others}; the output names those who were left out in 'leftOut'`,
	},
	{ name: `Refuse the ${noun}`, value: 'refuse', description: 'Send nothing, and name the numbers' },
];

/**
 * The option by which the numbers in the field with this label are looked up on WhatsApp before anything is sent; `noun` is what is sent,
 * as a title: Status, and `others` what is done for the others. It is an option since each number counts in the tariff.
 */
export const lookUpNumberFirst = (label: string, noun: string, others = 'Send it to the others'): Field<LookUp> =>
	field(
		{
			displayName: LOOK_UP_NUMBER_FIRST,
			name: 'lookUpNumberFirst',
			type: 'options',
			options: ways(noun, others),
			default: 'refuse',
			description: [
				`What to do if numbers in ${label} are not on WhatsApp. GREEN-API checks each number once before anything is sent,`,
				'ten in a second at most, and each check counts in the tariff: 100 a month with the free one.',
			].join(' '),
		},
		toLookUp,
	);
