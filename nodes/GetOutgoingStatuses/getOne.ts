import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { type Failure, refusal } from '../shared/failures/failure';
import { judge } from '../shared/failures/judge';
import { messageId, toMessageId } from '../shared/form/messageId';
import { downloadField } from '../shared/lists/attachments';
import { downloadAndSimplify } from '../shared/lists/list';
import { optionsOf } from '../shared/lists/listFields';
import { minutes, toMinutes } from '../shared/lists/minutes';
import { simplify } from '../shared/lists/simplify';
import { asItems, toRows } from '../shared/transport/answer';
import type { Work } from '../shared/transport/journey';
import { requestTo } from '../shared/transport/request';

const DAY = 24 * 60;

/** As long as GREEN-API keeps a status in the journal. */
const MOST_MINUTES = 30 * DAY;

/** What to look for, and how far back. The id is taken out again before the query is sent: GREEN-API has no way to ask for one status. */
export const toSearch = (form: IDataObject): IDataObject => ({ idMessage: toMessageId(form.idMessage), minutes: toMinutes(form.minutes) });

/** A number of minutes as people say it after "the last". */
function inWords(span: number): string {
	const days = span / DAY;
	if (!Number.isInteger(days)) return `${span} minutes`;
	return days === 1 ? 'day' : `${days} days`;
}

function notFound(idMessage: string, span: number): Failure {
	const further = span < MOST_MINUTES ? ", or look further back with 'Minutes'" : '';
	return refusal(
		`None of the statuses of the last ${inWords(span)} has the 'Message ID' ${idMessage}`,
		`Compare it with the idMessage that Send Status gave${further}. A status is listed up to 2 minutes after it was sent, and only if 'Receive notifications about sent messages statuses' (outgoingWebhook) was on in the instance's settings by then`,
	);
}

/** Looks one status up in the journal and returns its row as the only item. Throws a Failure when it is not there. */
export const findStatus: Work = async (journey) => {
	const { context, request, routeShared } = journey;
	const { idMessage, ...query } = request.options.qs as { idMessage: string; minutes: number };
	request.options.qs = query;
	const rows = await routeShared();
	const row = rows.find(({ json }) => json.idMessage === idMessage)?.json;
	if (!row) throw notFound(idMessage, query.minutes);
	return await downloadAndSimplify(asItems([row], context.getItemIndex()), journey);
};

export const get: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get outgoing status',
	description: 'Get one status by its Message ID, as Send Status gave it',
	routing: requestTo('getOutgoingStatuses', toSearch, findStatus),
};

export const getFields: INodeProperties[] = [
	{ ...messageId, description: 'The idMessage of the status, as Send Status gave it', routing: { send: { type: 'query', property: 'idMessage' } } },
	{
		...minutes,
		default: MOST_MINUTES,
		description: 'How far to look back, in minutes: 1440 is a day, 43200 the 30 days that GREEN-API keeps a status',
		hint: 'How far to look back: 43200 is 30 days, all that GREEN-API keeps',
		routing: { send: { type: 'query', property: 'minutes' }, output: { postReceive: [judge, toRows] } },
	},
	simplify,
	optionsOf([downloadField]),
];
