import { median, quantile } from './statistics';

/** One line of a table: its cells, and whether it is as demanded; undefined when nothing is demanded. */
export interface Row {
	cells: string[];
	holds: boolean | undefined;
}

/** One table with its heading and what has to be known to read it. */
export interface Section {
	title: string;
	about: string;
	/** Without the last one, which says whether the demand holds. */
	columns: string[];
	rows: Row[];
}

/** Stands where there is nothing to show. */
export const NOTHING = '–';

/** A number as it is shown; only what is shown counts against a demand. */
const shown = (number: number): number => Math.round(number * 100) / 100;

/** Whether a number is at most the demanded one, as exactly as it is shown. */
export const isAtMost = (number: number, most: number): boolean => shown(number) <= most;

/** With two decimals, and no minus before a zero. */
export const asNumber = (number: number): string => (shown(number) + 0).toFixed(2);

export const asRatio = (ratio: number): string => `${asNumber(ratio)} ×`;

/** The median of ratios, and between which two the middle half of them lies. */
export const asRange = (ratios: number[]): string => `${asRatio(median(ratios))} (${asNumber(quantile(ratios, 0.25))} to ${asNumber(quantile(ratios, 0.75))})`;

export const asYesNo = (yes: boolean): string => (yes ? 'yes' : 'no');

/** How a demand fared, in a cell. */
const verdict = (holds: boolean | undefined): string => (holds === undefined ? NOTHING : holds ? 'yes' : '**no**');

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;

/** A section as markdown. */
export function asMarkdown({ title, about, columns, rows }: Section): string {
	const head = [line([...columns, 'Holds']), line([...columns, 'Holds'].map(() => '---'))];
	return [`## ${title}`, '', about, '', ...head, ...rows.map(({ cells, holds }) => line([...cells, verdict(holds)]))].join('\n');
}

/** How many of all demands hold, in words. */
export function summary(sections: Section[]): string {
	const demands = sections.flatMap(({ rows }) => rows).filter(({ holds }) => holds !== undefined);
	const kept = demands.filter(({ holds }) => holds);
	return kept.length === demands.length ? `All ${kept.length} demands hold.` : `${kept.length} of ${demands.length} demands hold.`;
}
