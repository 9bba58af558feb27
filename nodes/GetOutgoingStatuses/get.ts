import { type Failure, refusal } from '../shared/failures/failure';
import { optionalFields } from '../shared/form/optionalFields';
import { messageId, ofInput } from '../shared/statuses/messageId';
import { download } from '../shared/journals/attachments';
import { shaped } from '../shared/journals/list';
import { options } from '../shared/journals/listFields';
import { type LookBack, lookBack } from '../shared/journals/lookBack';
import { inWords } from '../shared/journals/lookBackWords';
import { isAnsweredBy, queryFor, reachOf, rowsWithin } from '../shared/journals/reach';
import { simplify } from '../shared/journals/simplify';
import { longOperation } from '../shared/operation/operation';
import { listOf } from '../shared/transport/answer';
import { documentedStatus } from './documentedStatus';

/** As long as GREEN-API keeps a status in the journal. */
const MOST_MINUTES = 30 * 24 * 60;

function notFound(idMessage: string, asked: LookBack, timeZone: string): Failure {
	const further = reachOf(asked) < MOST_MINUTES ? ", or look further back with 'Look Back'" : '';
	return refusal(
		`None of the statuses ${inWords(asked, timeZone)} has the 'Message ID' ${idMessage}`,
		`Compare it with the idMessage that Send Status gave${further}. A status is listed up to 2 minutes after it was sent, and only if 'Receive notifications about sent messages statuses' (outgoingWebhook) was on in the instance's settings by then`,
	);
}

/** GREEN-API has no way to ask for one status: it is looked up in the list, which items that look equally far back share. */
export const get = longOperation({
	method: 'getOutgoingStatuses',
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get outgoing status',
		description: 'Get one status by its Message ID, as Send Status gave it',
	},
	fields: {
		idMessage: messageId({ default: ofInput, description: 'The idMessage of the status, as Send Status gave it' }),
		lookBack: lookBack({
			default: MOST_MINUTES,
			description: 'How far to look back, in minutes: 1440 is a day, 43200 the 30 days that GREEN-API keeps a status',
			hint: 'How far to look back: 43200 is 30 days, all that GREEN-API keeps',
		}),
		isSimplified: simplify,
		options: optionalFields(options, { download }),
	},
	work: async (input, api) => {
		const rows = await api.sendShared(queryFor(input.lookBack), listOf, isAnsweredBy(input.lookBack));
		const row = rowsWithin(input.lookBack, rows).find(({ idMessage }) => idMessage === input.idMessage);
		if (!row) throw notFound(input.idMessage, input.lookBack, api.timeZone);
		return await shaped([row], { subject: 'status', download: input.options.download, isSimplified: input.isSimplified }, api);
	},
	example: {
		page: 'https://green-api.com/en/docs/api/statuses/GetOutgoingStatuses/',
		form: { idMessage: documentedStatus.idMessage, minutes: 1440 },
		request: { minutes: 1440 },
		answer: [documentedStatus],
	},
});
