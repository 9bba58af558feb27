import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../failures/failure';
import { choice } from '../form/choice';
import { type Field, field, group } from '../form/field';
import { toMoment } from '../form/moment';
import { toWholeNumber } from '../form/wholeNumber';
import { isoTime } from '../workflowTime';

/** How far to look back: so many minutes, or to a moment in seconds since 1970. */
export type LookBack = { minutes: number } | { since: number };

/** The property of a field that holds a number of minutes, hours or days. */
type Span = Pick<INodeProperties, 'default' | 'description' | 'displayName' | 'hint' | 'name'>;

const HOUR = 60;
const DAY = 24 * HOUR;

/** A field for a number of spans of `length` minutes. Reading throws a Failure with the advice for anything but a whole number. */
const spans = (property: Span, length: number, advice: string): Field<LookBack> =>
	field(
		{ ...property, type: 'number', typeOptions: { minValue: 1, numberPrecision: 0 }, required: true },
		(value) => ({ minutes: length * toWholeNumber(value, property.displayName, advice) }),
	);

const minutes = (texts: Partial<Span>): Field<LookBack> =>
	spans(
		{
			displayName: 'Minutes',
			name: 'minutes',
			default: DAY,
			description: 'How far to look back, in minutes: 60 is an hour, 1440 a day, 10080 a week',
			hint: 'How far to look back: 60 is an hour, 1440 a day',
			...texts,
		},
		1,
		'Write how far to look back, e.g. 60 for an hour or 1440 for a day',
	);

const hours = spans(
	{
		displayName: 'Hours',
		name: 'hours',
		default: 24,
		description: 'How far to look back, in hours: 24 is a day, 168 a week',
	},
	HOUR,
	'Write how far to look back, e.g. 3 for three hours or 24 for a day',
);

const days = spans(
	{
		displayName: 'Days',
		name: 'days',
		default: 1,
		description: 'How far to look back, in days of 24 hours: 7 is a week, 30 all that GREEN-API keeps',
	},
	DAY,
	'Write how far to look back, e.g. 1 for a day or 7 for a week',
);

const sinceProperty: INodeProperties = {
	displayName: 'Since',
	name: 'since',
	type: 'dateTime',
	default: '={{ $today }}',
	required: true,
	description:
		"The date and time from which on to look, e.g. 2026-11-20T09:30, in the workflow's time zone unless it says another. Switch to Fixed to choose it in the calendar; as an expression, {{ $today }} is the beginning of today and {{ $now.minus({ hours: 3 }) }} three hours ago. GREEN-API keeps 30 days: an earlier date gives no more than those.",
};

/** A date, down to the second. Reading throws a Failure for what is none and for a date to come. */
const since: Field<LookBack> = group([sinceProperty], ({ value, item }) => {
	const timeZone = item.getTimezone();
	const moment = toMoment(value('since'), 'Since', timeZone);
	if (moment > Date.now()) {
		throw refusal(
			`'Since' lies in the future: ${isoTime(moment, timeZone)}`,
			`Choose a date that has passed. Without an offset it is taken in the workflow's time zone, ${timeZone}`,
		);
	}
	return { since: Math.floor(moment / 1000) };
});

/** The fields in which a user says how far to look back. `texts` are those of Minutes where the usual reach is another one. */
export function lookBack(texts: Partial<Span> = {}): Field<LookBack> {
	const { properties, read } = choice(
		{
			displayName: 'Look Back',
			name: 'lookBack',
			default: 'minutes',
			description: 'How to say how far to look back: in minutes, hours or days from now, or by a date',
		},
		{
			minutes: { name: 'Minutes', description: 'The last minutes, 1440 for a day', fields: { asked: minutes(texts) } },
			hours: { name: 'Hours', description: 'The last hours', fields: { asked: hours } },
			days: { name: 'Days', description: 'The last days, of 24 hours each', fields: { asked: days } },
			date: { name: 'Since a Date', description: 'From a date and time on', fields: { asked: since } },
		},
	);
	return { properties, read: async (form) => (await read(form)).asked };
}
