import { isoTime } from '../workflowTime';
import type { LookBack } from './lookBack';

const units = [
	{ length: 24 * 60, one: 'day' },
	{ length: 60, one: 'hour' },
	{ length: 1, one: 'minute' },
];

/** How far is looked back, in words: of the last hour, of the last 30 days, since 2026-11-20T09:30:00.000+05:00. */
export function inWords(asked: LookBack, timeZone: string): string {
	if ('since' in asked) return `since ${isoTime(asked.since * 1000, timeZone)}`;
	const { length, one } = units.find((unit) => asked.minutes % unit.length === 0) ?? units[2];
	const count = asked.minutes / length;
	return count === 1 ? `of the last ${one}` : `of the last ${count} ${one}s`;
}

/** Numbers in the form for which people have other words. */
const words = {
	'60 minutes': 'hour',
	'1440 minutes': 'day',
	'10080 minutes': '7 days',
	'43200 minutes': '30 days',
	'1 minutes': 'minute',
	'1 hours': 'hour',
	'24 hours': 'day',
	'1 days': 'day',
};

const unit = '($parameter.lookBack ?? "minutes")';
const span = `[$parameter[${unit}], ${unit}].join(" ").trim()`;
const date = '(String($parameter.since?.__isoString ?? $parameter.since).match(/[0-9]{4}-[0-9]{2}-[0-9]{2}/)?.[0] ?? "a date")';

/**
 * How far a node looks back, as part of an expression for its subtitle. What an expression in the form gives is often not known before
 * the node runs, and left out.
 */
export const lastSubtitle = `(${unit} === "date" ? "since " + ${date} : "last " + ((${JSON.stringify(words)})[${span}] ?? ${span}))`;
