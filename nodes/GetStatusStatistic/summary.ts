import type { IDataObject } from 'n8n-workflow';
import { deliveryStatuses } from '../shared/form/deliveryStatuses';
import { labelOf, participantsOf } from '../shared/journals/deliveries';
import { wordOf } from '../shared/journals/text';
import { isoTime, timeOf, toSeconds } from '../shared/workflowTime';

/** A status, as far as it is known, and the rows that getStatusStatistic gives for it: { participant, timestamp, status }. */
export interface Statistic {
	status: IDataObject;
	rows: IDataObject[];
}

const STEPS = deliveryStatuses.map(({ value }) => String(value));

const stepOf = ({ status }: IDataObject): number => STEPS.indexOf(wordOf(status));

/** How far each participant has come: each once, at the furthest. A word that is not known counts as no step at all. */
function furthestSteps(rows: IDataObject[]): number[] {
	const steps = new Map<string, number>();
	for (const row of rows) {
		for (const participant of participantsOf(row)) steps.set(participant, Math.max(steps.get(participant) ?? -1, stepOf(row)));
	}
	return [...steps.values()];
}

/** When a status was viewed, in seconds since 1970, in order. */
const viewsOf = (rows: IDataObject[]): number[] =>
	rows
		.filter(({ status }) => status === 'read')
		.map(({ timestamp }) => toSeconds(timestamp))
		.filter((seconds) => seconds !== undefined)
		.sort((one, other) => one - other);

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

/**
 * How many recipients a status has, and how many of them it has reached: each counted once, as having it on the phone or as having
 * viewed it; the share of those who viewed it, from 0 to 1 in steps of 0.0001; and the times of its first and last view, or null. One that
 * was asked for by its ID has no time, kind and text.
 */
export function summaryOf({ status, rows }: Statistic, timeZone: string): IDataObject {
	const steps = furthestSteps(rows);
	const countOf = (name: string): number => steps.filter((step) => STEPS[step] === name).length;
	const views = viewsOf(rows);
	const viewTime = (seconds: number | undefined): string | null => (seconds === undefined ? null : isoTime(seconds * 1000, timeZone));
	const time = timeOf(status.timestamp, timeZone);
	const read = countOf('read');
	return {
		...(time !== undefined && { time }),
		...labelOf(status),
		recipients: steps.length,
		delivered: countOf('delivered'),
		read,
		readRate: steps.length === 0 ? 0 : rounded(read / steps.length),
		firstViewTime: viewTime(views[0]),
		lastViewTime: viewTime(views.at(-1)),
		idMessage: status.idMessage,
	};
}
