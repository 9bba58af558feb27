import type { INodeProperties } from 'n8n-workflow';
import { refusal } from '../../shared/failures/failure';
import { chosen } from '../../shared/form/chosen';
import type { Field } from '../../shared/form/field';
import { toMoment } from '../../shared/form/moment';
import { toNumberBetween } from '../../shared/form/numberBetween';
import { groupIn } from '../../shared/form/oneTime';

const LABEL = 'Limit Wait Time';

const DATE = 'Max Date and Time';

const MINUTE = 60_000;

const units = { minutes: MINUTE, hours: 60 * MINUTE, days: 24 * 60 * MINUTE };

/** Ten years: a longer limit is none. */
const MOST = 3650 * units.days;

const values: INodeProperties[] = [
	{
		displayName: 'Limit Type',
		name: 'limitType',
		type: 'options',
		default: 'afterTimeInterval',
		description: 'When the workflow goes on without an answer',
		options: [
			{ name: 'After Time Interval', value: 'afterTimeInterval', description: 'Waits for a certain amount of time' },
			{ name: 'At Specified Time', value: 'atSpecifiedTime', description: 'Waits until the set date and time' },
		],
	},
	{
		displayName: 'Amount',
		name: 'resumeAmount',
		type: 'number',
		displayOptions: { show: { limitType: ['afterTimeInterval'] } },
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 45,
		description: 'How long to wait. n8n looks once a minute whether the time is over.',
	},
	{
		displayName: 'Unit',
		name: 'resumeUnit',
		type: 'options',
		displayOptions: { show: { limitType: ['afterTimeInterval'] } },
		options: [
			{ name: 'Days', value: 'days' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
		],
		default: 'minutes',
		description: 'What the amount is counted in',
	},
	{
		displayName: DATE,
		name: 'maxDateAndTime',
		type: 'dateTime',
		displayOptions: { show: { limitType: ['atSpecifiedTime'] } },
		default: '',
		description: 'Until when to wait',
	},
];

const property: INodeProperties = {
	displayName: LABEL,
	name: 'limitWaitTime',
	type: 'fixedCollection',
	default: { values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' } },
	options: [{ displayName: 'Values', name: 'values', values }],
	description: "How long to wait for an answer. Once the time is over the workflow goes on with the node's input, without 'data': an If node that looks whether 'data' exists tells the two apart.",
};

/** The moment at which a wait that begins now ends, in milliseconds since 1970. Throws a Failure that names what is wrong. */
export function endOfWait(value: unknown, timeZone: string, now: number): number {
	const given = groupIn(value, 'values') ?? {};
	const [type] = chosen(given.limitType ?? 'afterTimeInterval', ['afterTimeInterval', 'atSpecifiedTime'], 'Limit Type');
	if (type === 'atSpecifiedTime') return toMoment(given.maxDateAndTime, DATE, timeZone);
	const [unit] = chosen(given.resumeUnit ?? 'minutes', ['minutes', 'hours', 'days'], 'Unit');
	const toAmount = toNumberBetween(0, MOST / units[unit], 'Amount', 'Write how long to wait, e.g. 45 minutes');
	return now + toAmount(given.resumeAmount) * units[unit];
}

/** The option that limits the wait, read as the moment at which it ends. */
export const limitWaitTime: Field<number> = {
	properties: [property],
	read: ({ value, item }) => endOfWait(value(property.name), item.getTimezone(), Date.now()),
};

/** Throws a Failure for a wait that ends before it begins. */
export function expectToCome(end = Infinity): void {
	if (end > Date.now()) return;
	throw refusal(`'${LABEL}' ends before the wait begins`, 'Let it end later, or take the option away to wait without a limit');
}
