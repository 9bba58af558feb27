import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { MethodName } from '../api/methods';
import type { Subject } from '../form/kinds';
import { type Example, longOperation, type Operation, type Option } from '../operation/operation';
import type { Output } from '../operation/plan';
import { namesFor } from '../people/namesFor';
import { listOf } from '../transport/answer';
import type { Api } from '../transport/api';
import { acquaintanceWith } from './acquaintance';
import { attachmentsFor } from './attachments';
import { doubtsAbout } from './deliveryFilter';
import { filtersOf } from './filterFields';
import { type Filters, passes } from './filters';
import { noteReasons } from './hints';
import { listOptions, mostRows } from './listFields';
import { lookBack } from './lookBack';
import { queryFor, rowsWithin } from './reach';
import type { Explainable } from './reasons';
import { namelessIn, namelessInChat, simplified, simplifiedInChat, simplify } from './simplify';

/** What is wanted of journal rows. */
interface Shape {
	subject: Subject;
	/** What to download: 'file', 'thumbnail'. */
	download?: string[];
	isSimplified: boolean;
	/** Whether all rows are of the chat that the user has named. */
	isOfOneChat?: boolean;
}

/** Journal rows as a form asks for them: with the files of the option Download, and simplified or not. */
export async function shaped(rows: IDataObject[], shape: Shape, api: Api): Promise<Output[]> {
	const { subject, download = [], isSimplified, isOfOneChat } = shape;
	const attachments = download.length > 0 ? await attachmentsFor(rows, download, api) : [];
	const [simpler, namelessOf] = isOfOneChat ? [simplifiedInChat, namelessInChat] : [simplified, namelessIn];
	const nameless = isSimplified ? rows.flatMap((row) => namelessOf(row, subject)) : [];
	const words = { subject, timeZone: api.timeZone, nameOf: await namesFor(nameless, api) };
	return rows.map((row, index) => {
		const { binary, fileMissing } = attachments[index] ?? {};
		const json = isSimplified ? simpler(row, words) : row;
		return { json: { ...json, ...(fileMissing && { fileMissing }) }, ...(binary && { binary }) };
	});
}

/** What a form says of the rows that it wants. */
interface Wish {
	most: number;
	isSimplified: boolean;
	filters: Filters;
	options: { download?: string[]; explainEmpty?: boolean };
}

/**
 * What comes out of a journal's rows. `reasonsFor` names what a setting may be the reason of, by how many of the rows have passed the
 * filters.
 */
export async function listed(
	rows: IDataObject[],
	{ most, isSimplified, filters, options: { download, explainEmpty = true } }: Wish,
	shape: Pick<Shape, 'isOfOneChat' | 'subject'>,
	reasonsFor: (passed: number) => Explainable[],
	api: Api,
): Promise<Output[]> {
	const acquaintance = await acquaintanceWith(rows, filters, shape.subject, api, explainEmpty);
	const picked = rows.filter((row) => passes(row, filters, shape.subject, acquaintance)).slice(0, most);
	noteReasons(reasonsFor(picked.length), api, explainEmpty);
	return await shaped(picked, { ...shape, download, isSimplified }, api);
}

/** A list as its node declares it: the filters that make sense for its rows, and what every operation says of itself. */
interface List<Offered> {
	method: Explainable & MethodName;
	subject: Subject;
	option?: Offered;
	filters: INodeProperties[];
	example: Example;
}

/** Declares an operation that lists a journal: with a limit, filters, downloads, and hints at what it lacks. */
export const listOperation = <Offered extends Option | undefined = undefined>(list: List<Offered>): Operation<Offered> => {
	const { method, subject, option, filters, example } = list;
	return longOperation({
		method,
		option,
		fields: { lookBack: lookBack(), most: mostRows, isSimplified: simplify, filters: filtersOf(filters), options: listOptions },
		work: async (input, api) => {
			const rows = rowsWithin(input.lookBack, listOf(await api.send(queryFor(input.lookBack))));
			const reasonsFor = (passed: number): Explainable[] => {
				const doubts = doubtsAbout(method, rows, passed, input.filters);
				return rows.length === 0 ? [method, ...doubts] : doubts;
			};
			return await listed(rows, input, { subject }, reasonsFor, api);
		},
		example,
	});
};
