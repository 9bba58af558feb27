import type { IDataObject } from 'n8n-workflow';
import { deliveryStatuses } from '../shared/form/deliveryStatuses';
import { simplified } from '../shared/journals/simplify';
import { wordOf } from '../shared/journals/text';

/** A status, as far as it is known, and the rows that getStatusStatistic gives for it: { participant, timestamp, status }. */
export interface Statistic {
	status: IDataObject;
	rows: IDataObject[];
}

const STEPS = deliveryStatuses.map(({ value }) => String(value));

const stepOf = ({ status }: IDataObject): number => STEPS.indexOf(wordOf(status));

/** The documentation's table calls the participant an array, its examples show a text. One that is missing stands for nobody. */
const participantsOf = ({ participant }: IDataObject): string[] => [participant].flat().map(wordOf).filter(Boolean);

/** How far each participant has come: each once, at the furthest. A word that is not known counts as no step at all. */
function furthestSteps(rows: IDataObject[]): number[] {
	const steps = new Map<string, number>();
	for (const row of rows) {
		for (const participant of participantsOf(row)) steps.set(participant, Math.max(steps.get(participant) ?? -1, stepOf(row)));
	}
	return [...steps.values()];
}

/** A moment given in seconds since 1970 as ISO 8601 in UTC; null when there is none. */
function asIso(seconds: number | undefined): string | null {
	const date = new Date((seconds ?? NaN) * 1000);
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Above this many seconds, the year 5138, a timestamp is one in milliseconds: some of GREEN-API's methods give such. */
const MOST_SECONDS = 1e11;

/** A row's timestamp in seconds since 1970; NaN for anything else. */
function secondsOf({ timestamp }: IDataObject): number {
	const given = Number(wordOf(timestamp) || NaN);
	return given > MOST_SECONDS ? given / 1000 : given;
}

/** When a status was viewed, in seconds since 1970, in order. */
const viewsOf = (rows: IDataObject[]): number[] =>
	rows
		.filter(({ status }) => status === 'read')
		.map(secondsOf)
		.filter((timestamp) => timestamp > 0 && timestamp <= MOST_SECONDS)
		.sort((one, other) => one - other);

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

const LABEL = ['idMessage', 'timestamp', 'typeMessage', 'textMessage', 'caption'];

/** What tells a person which status it is. One that was asked for by its id has nothing else. */
const labelOf = (status: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(simplified(status)).filter(([name]) => LABEL.includes(name)));

/**
 * How many recipients a status has and how many of them are pending, sent, delivered and read now, each counted once;
 * the share of those who viewed it, from 0 to 1 in steps of 0.0001; and its first and last view, as ISO 8601 in UTC or null.
 */
export function summaryOf({ status, rows }: Statistic): IDataObject {
	const steps = furthestSteps(rows);
	const counts = Object.fromEntries(STEPS.map((name, step) => [name, steps.filter((reached) => reached === step).length]));
	const views = viewsOf(rows);
	return {
		...labelOf(status),
		recipients: steps.length,
		...counts,
		readRate: steps.length === 0 ? 0 : rounded(counts.read / steps.length),
		firstViewAt: asIso(views[0]),
		lastViewAt: asIso(views.at(-1)),
	};
}
