import type { IDataObject } from 'n8n-workflow';
import { pictureStatus, textStatus } from '../unit/shared/journals/journalRows';
import { journalShapes, notificationShapes } from '../unit/shared/journals/messageShapes';
import { fc } from './fixed';

/** Rows as they should be: a message of every kind, and statuses. */
const rows: IDataObject[] = [...[...journalShapes, ...notificationShapes].map(([, row]) => row), textStatus, pictureStatus];

/** What a place of a row may hold that should hold something else. JSON can name a field as JavaScript names a method. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
	fc.constantFrom<unknown>(null, undefined, true, '', '{{SWE003}}', 0, -1, 1e20, 1.7e12, {}, [], [null], [[]], { toString: 1 }, { valueOf: null, toString: null }, { text: {} }, { length: 3 }),
	fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
);

type Holder = Record<string, unknown>;

/** Every place in a row, as the object or list that holds it and its name there. */
const placesIn = (holder: Holder): Array<[Holder, string]> =>
	Object.keys(holder).flatMap((name) => {
		const value = holder[name];
		const within = typeof value === 'object' && value !== null ? placesIn(value as Holder) : [];
		return [[holder, name] as [Holder, string], ...within];
	});

/** A row in which something else stands in some places; undefined stands for a missing field. */
function changed(row: IDataObject, changes: Array<[at: number, value: unknown]>): IDataObject {
	const copy = structuredClone(row);
	for (const [at, value] of changes) {
		const places = placesIn(copy);
		if (places.length === 0) continue;
		const [holder, name] = places[at % places.length];
		holder[name] = structuredClone(value);
	}
	return JSON.parse(JSON.stringify(copy)) as IDataObject;
}

const names = [...new Set(rows.flatMap((row) => placesIn(structuredClone(row)).map(([, name]) => name)))].filter((name) => !/^\d+$/.test(name));

/** These rows with something else in some places. */
export const oddOf = (rows: IDataObject[]): fc.Arbitrary<IDataObject> =>
	fc.tuple(fc.constantFrom(...rows), fc.array(fc.tuple(fc.nat(), oddValue), { minLength: 1, maxLength: 4 })).map(([row, changes]) => changed(row, changes));

/** A row of a journal as GREEN-API should never give it: with anything in some places, or in all. */
export const oddRow: fc.Arbitrary<IDataObject> = fc.oneof(
	oddOf(rows),
	fc.dictionary(fc.constantFrom(...names), oddValue).map((row) => JSON.parse(JSON.stringify(row)) as IDataObject),
);

/** The same for a row of a statistic. */
export const oddRecipient = oddOf([{ participant: '79001110001@c.us', timestamp: 1748000000, status: 'read' }]);

/** What may stand among rows and is none. */
export const noRow: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(null, 'a text', 7, true, [], [{}]);
