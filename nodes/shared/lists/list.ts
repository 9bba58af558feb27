import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Journey, Work } from '../transport/journey';
import { requestTo } from '../transport/request';
import { attachmentsFor } from './attachments';
import { type Explainable, noteEmpty } from './emptyAnswers';
import { asList, pickRows, simplified } from './filters';
import { toListQuery } from './listFields';

/** Journal rows in the form that the node's user wants: with what Options say to download, and simplified or not. */
export async function downloadAndSimplify(rows: INodeExecutionData[], journey: Journey): Promise<INodeExecutionData[]> {
	const { download } = journey.context.getNodeParameter('options', {}) as IDataObject;
	const wanted = asList(download);
	const attachments = wanted.length > 0 ? await attachmentsFor(rows.map(({ json }) => json), wanted, journey) : [];
	const shaped = journey.context.getNodeParameter('simplify') ? simplified : (row: IDataObject): IDataObject => ({ ...row });
	return rows.map((row, index) => {
		const { binary, fileMissing } = attachments[index] ?? {};
		return { ...row, json: { ...shaped(row.json), ...(fileMissing && { fileMissing }) }, ...(binary && { binary }) };
	});
}

/** Lists a journal: its rows filtered and limited, then with what the form wants of them. */
const listWork = (name: Explainable): Work => async (journey) => {
	const rows = await journey.route();
	if (rows.length === 0) noteEmpty(name, journey);
	return await downloadAndSimplify(pickRows(rows, journey.context), journey);
};

/** The declarative request of a node that lists a journal, to go with `listFields`. */
export const requestToList = (name: Explainable) => requestTo(name, toListQuery, listWork(name));
