import type { INodeProperties } from 'n8n-workflow';
import { type Field, field } from '../form/field';
import { toWholeNumber } from '../form/wholeNumber';

/** The minutes to look back. Throws a Failure for anything but a whole number. */
const toMinutes = (value: unknown): number =>
	toWholeNumber(value, 'Minutes', 'Write how far to look back, e.g. 60 for an hour or 1440 for a day');

/** The field in which a user says how far to look back. `texts` are those of an operation whose usual reach is another one. */
export const minutes = (texts: Partial<Pick<INodeProperties, 'default' | 'description' | 'hint'>> = {}): Field<number> =>
	field(
		{
			displayName: 'Minutes',
			name: 'minutes',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 1440,
			required: true,
			description: 'How far to look back, in minutes: 60 is an hour, 1440 a day, 10080 a week',
			hint: 'How far to look back: 60 is an hour, 1440 a day',
			...texts,
		},
		toMinutes,
	);

/** How far a node looks back, as part of an expression for its subtitle. */
export const lastMinutes =
	'({ 60: "last hour", 1440: "last day", 10080: "last week", 43200: "last 30 days" }[$parameter.minutes]' +
	' ?? "last " + $parameter.minutes + " minutes")';
