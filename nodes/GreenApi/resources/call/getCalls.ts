import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { MethodName } from '../../../shared/api/methods';
import { field } from '../../../shared/form/field';
import { optionalFields } from '../../../shared/form/optionalFields';
import { asList, withoutEmpty } from '../../../shared/form/text';
import { yesOrNo } from '../../../shared/form/yesOrNo';
import { acquaintanceWith } from '../../../shared/journals/acquaintance';
import { chatFilter } from '../../../shared/journals/filterFields';
import { isOneOf, passes, readFilters } from '../../../shared/journals/filters';
import { noteReasons } from '../../../shared/journals/hints';
import { explainEmpty, mostRows, options } from '../../../shared/journals/listFields';
import { lookBack } from '../../../shared/journals/lookBack';
import { queryFor, rowsWithin } from '../../../shared/journals/reach';
import type { Explainable } from '../../../shared/journals/reasons';
import { simplify } from '../../../shared/journals/simplify';
import { wordOf } from '../../../shared/journals/text';
import { type Example, longOperation, type Operation, type Option } from '../../../shared/operation/operation';
import type { NameOf } from '../../../shared/people/contacts';
import { namesFor } from '../../../shared/people/namesFor';
import { listOf } from '../../../shared/transport/answer';
import { timeOf } from '../../../shared/workflowTime';
import { optionsOf, statusWord } from '../../../shared/form/callStatuses';

/** A list of calls as its operation declares it. */
interface Calls {
	method: MethodName;
	option: Option;
	/** The field for the name of who has called, or was called. */
	nameField: string;
	/** What can become of such a call, by the word that GREEN-API has for it. */
	statuses: Record<string, INodePropertyOptions>;
	/** What a setting may be the reason of where nothing is listed. */
	reasons: Explainable[];
	example: Example;
}

const filtersFor = (statuses: INodePropertyOptions[]) =>
	optionalFields(
		{
			displayName: 'Filters',
			name: 'filters',
			placeholder: 'Add Filter',
			description: 'Keeps only the calls that pass all filters; they apply before the limit',
		},
		{
			callStatus: field(
				{
					displayName: 'Call Status',
					name: 'callStatus',
					type: 'multiOptions',
					options: statuses,
					default: [],
					description: 'Keep only calls of which one of these became',
				},
				asList,
			),
			chat: field(chatFilter, (chatId) => readFilters({ chatId } as IDataObject)),
			isVideo: yesOrNo({
				displayName: 'Video',
				name: 'isVideo',
				default: true,
				description: 'Whether to keep only calls with video, or only those without',
			}),
		},
	);

/** A call in the words of the forms; what GREEN-API does not have is left out. */
function simplified(row: IDataObject, { nameField, statuses }: Calls, timeZone: string, nameOf: NameOf): IDataObject {
	const { timestamp, chatId, status, isVideo, duration, idMessage } = row;
	const fields: IDataObject = {
		time: timeOf(timestamp, timeZone),
		[nameField]: nameOf(chatId),
		status: statusWord(wordOf(status), statuses),
		isVideo,
		durationSeconds: duration,
		chatId,
		idMessage,
	};
	return withoutEmpty(fields);
}

/** Declares an operation that lists a journal of calls. */
export const callsOperation = (calls: Calls): Operation<Option> => {
	const { method, option, statuses, reasons, example } = calls;
	return longOperation({
		method,
		option,
		fields: {
			lookBack: lookBack(),
			most: mostRows,
			isSimplified: simplify,
			filters: filtersFor(optionsOf(statuses)),
			options: optionalFields(options, { explainEmpty }),
		},
		work: async ({ lookBack: asked, most, isSimplified, filters, options: { explainEmpty: explains = true } }, api) => {
			const rows = rowsWithin(asked, listOf(await api.send(queryFor(asked))));
			const { callStatus = [], chat = readFilters({}), isVideo } = filters;
			const acquaintance = await acquaintanceWith(rows, chat, 'message', api, explains);
			const picked = rows
				.filter((row) => passes(row, chat, 'message', acquaintance))
				.filter((row) => isOneOf(statusWord(wordOf(row.status), statuses), callStatus))
				.filter((row) => isVideo === undefined || (row.isVideo === true) === isVideo)
				.slice(0, most);
			noteReasons(rows.length === 0 ? reasons : [], api, explains);
			const nameOf = await namesFor(isSimplified ? picked.map(({ chatId }) => wordOf(chatId)).filter(Boolean) : [], api);
			return picked.map((row) => ({ json: isSimplified ? simplified(row, calls, api.timeZone, nameOf) : row }));
		},
		example,
	});
};
