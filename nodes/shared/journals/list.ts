import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { MethodName } from '../api/methods';
import { type Example, longOperation, type Operation, type Option } from '../operation/operation';
import type { Output } from '../operation/plan';
import { listOf } from '../transport/answer';
import type { Api } from '../transport/api';
import { attachmentsFor } from './attachments';
import { doubtsAbout } from './deliveryFilter';
import { filtersOf, passes } from './filters';
import { comparisonOf } from './hiddenNumbers';
import { noteReasons } from './hints';
import { listOptions, mostRows } from './listFields';
import { minutes } from './minutes';
import type { Explainable } from './reasons';
import { simplified, simplify } from './simplify';

/** Journal rows as a form asks for them: with the files of the option Download, `wanted`, and simplified or not. */
export async function downloadAndSimplify(rows: IDataObject[], wanted: string[], isSimplified: boolean, api: Api): Promise<Output[]> {
	const attachments = wanted.length > 0 ? await attachmentsFor(rows, wanted, api) : [];
	return rows.map((row, index) => {
		const { binary, fileMissing } = attachments[index] ?? {};
		const json = isSimplified ? simplified(row) : row;
		return { json: { ...json, ...(fileMissing && { fileMissing }) }, ...(binary && { binary }) };
	});
}

/** A list as its node declares it: the filters that make sense for its rows, and what every operation says of itself. */
interface List<Offered> {
	method: Explainable & MethodName;
	option?: Offered;
	filters: INodeProperties[];
	example: Example;
}

/** Declares an operation that lists a journal: with a limit, filters, downloads, and hints at what it lacks. */
export const listOperation = <Offered extends Option | undefined = undefined>(list: List<Offered>): Operation<Offered> => {
	const { method, option, filters, example } = list;
	return longOperation({
		method,
		option,
		fields: { minutes: minutes(), most: mostRows, isSimplified: simplify, filters: filtersOf(filters), options: listOptions },
		work: async (input, api) => {
			const { download = [], explainEmpty = true } = input.options;
			const rows = listOf(await api.send({ minutes: input.minutes }));
			const isSame = await comparisonOf(rows, input.filters, api, explainEmpty);
			const picked = rows.filter((row) => passes(row, input.filters, isSame)).slice(0, input.most);
			const doubts = doubtsAbout(method, rows, picked.length, input.filters);
			noteReasons(rows.length === 0 ? [method, ...doubts] : doubts, api, explainEmpty);
			return await downloadAndSimplify(picked, download, input.isSimplified, api);
		},
		example,
	});
};
