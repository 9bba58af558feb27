import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';
import { asList } from '../form/text';
import { toWholeNumber } from '../form/wholeNumber';
import type { Journey, Work } from '../transport/journey';
import type { MethodName } from '../api/methods';
import { requestTo } from '../transport/request';
import { attachmentsFor } from './attachments';
import { doubtsAbout } from './deliveryFilter';
import { noteEmpty } from './emptyAnswers';
import { type Filters, passes, readFilters } from './filters';
import { comparisonOf } from './hiddenNumbers';
import { toMinutes } from './minutes';
import type { Explainable } from './reasons';
import { simplified } from './simplify';

/**
 * The query of a list: the minutes to look back. Limit and filters are checked with it, although they are applied to the
 * answer, so that a mistake in them shows before anything is sent. Throws a Failure that names the field.
 */
export function toListQuery({ minutes, limit = 1, filters }: IDataObject): IDataObject {
	readFilters((filters ?? {}) as IDataObject);
	toWholeNumber(limit, 'Limit', "Write how many rows to return at most, or switch 'Return All' on");
	return { minutes: toMinutes(minutes) };
}

const filtersIn = (form: IExecuteSingleFunctions): Filters => readFilters(form.getNodeParameter('filters', {}) as IDataObject);

/** The rows that the node's form asks for: filtered, then limited. */
async function pickRows(rows: INodeExecutionData[], journey: Journey): Promise<INodeExecutionData[]> {
	const form = journey.context;
	const filters = filtersIn(form);
	const most = form.getNodeParameter('returnAll') ? Infinity : Number(form.getNodeParameter('limit'));
	const isSame = await comparisonOf(rows.map(({ json }) => json), filters, journey);
	return rows.filter(({ json }) => passes(json, filters, isSame)).slice(0, most);
}

/** Journal rows as the node's form asks for them: with the files of the option Download, and simplified or not. */
export async function downloadAndSimplify(rows: INodeExecutionData[], journey: Journey): Promise<INodeExecutionData[]> {
	const form = journey.context;
	const { download } = form.getNodeParameter('options', {}) as IDataObject;
	const wanted = asList(download);
	const attachments = wanted.length > 0 ? await attachmentsFor(rows.map(({ json }) => json), wanted, journey) : [];
	const isSimplified = form.getNodeParameter('simplify');
	return rows.map((row, index) => {
		const { binary, fileMissing } = attachments[index] ?? {};
		const json = isSimplified ? simplified(row.json) : row.json;
		return { ...row, json: { ...json, ...(fileMissing && { fileMissing }) }, ...(binary && { binary }) };
	});
}

/** A method that lists a journal. */
type List = Explainable & MethodName;

/** Lists a journal as the form says. */
const listWork = (name: List): Work => async (journey) => {
	const rows = await journey.route();
	const picked = await pickRows(rows, journey);
	const doubts = doubtsAbout(name, rows.map(({ json }) => json), picked.length, filtersIn(journey.context));
	for (const found of rows.length === 0 ? [name, ...doubts] : doubts) noteEmpty(found, journey);
	return await downloadAndSimplify(picked, journey);
};

/** The declarative request of a node that lists a journal, to go with `listFields`. */
export const requestToList = (name: List) => requestTo(name, toListQuery, listWork(name));
