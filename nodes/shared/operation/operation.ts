import type { IDataObject, INodeParameters, INodeProperties, INodePropertyOptions, INodePropertyRouting } from 'n8n-workflow';
import { atOnce, type MethodName, methods } from '../api/methods';
import { refusal } from '../failures/failure';
import { judgeOf } from '../failures/judge';
import { type Fields, type InputOf, type Item, propertiesOf, readFields, type Surroundings } from '../form/field';
import { itemFilesIn } from '../form/itemFile';
import type { Api } from '../transport/api';
import type { Hint } from '../transport/notedHint';
import { journeyTo } from './journey';
import type { Output, Piece } from './plan';

/** A request and its answer as the documentation shows them, and the form that makes the request. */
export interface Example {
	/** The documentation's page. */
	page: string;
	/** The node's parameters, where they are not as they are when the operation is chosen. */
	form: INodeParameters;
	/** The query of a GET, else the body. */
	request: object;
	answer: unknown;
}

/** How n8n offers an operation beside others of its node. */
export type Option = Required<Pick<INodePropertyOptions, 'action' | 'description' | 'name'>> & { value: string };

/** What every operation says of itself. */
interface About<Some extends Fields, Offered> {
	method: MethodName;
	/** Left out for the only operation of a node. */
	option?: Offered;
	/** What the form asks for, in its order. */
	fields: Some;
	/** Makes several pieces of an item's work: a list of recipients, one each. An item without any is refused. */
	each?: (input: InputOf<Some>) => Array<InputOf<Some>>;
	/**
	 * Completes the input by what servers say of it, before anything of the run is sent. It is not called for what an execution that is
	 * retried has done. Throws a Failure.
	 */
	prepare?: (input: InputOf<Some>, item: Item, run: Surroundings) => Promise<InputOf<Some>>;
	/** What a user should know of the input although it is not refused: it stands beside the output of nodes that extend HintingNode. */
	hints?: (input: InputOf<Some>) => Hint[];
	example: Example;
}

/** An operation that makes one request. */
interface OneRequest<Some extends Fields, Offered> extends About<Some, Offered> {
	/** The query of a GET, else the body; what is undefined is left out. */
	request: (input: InputOf<Some>) => Record<string, unknown>;
	/** What comes out for a success: an object, or one for each row. Throws a Failure for an answer that is none. */
	answer: (body: unknown, input: InputOf<Some>, workflow: Pick<Api, 'timeZone'>) => IDataObject | IDataObject[];
}

/** An operation that takes more than one request, or files. */
interface LongWork<Some extends Fields, Offered> extends About<Some, Offered> {
	work: (input: InputOf<Some>, api: Api) => Promise<Output[]>;
}

/** n8n's declarative routing with everything that a request of this package needs. */
export type Routing = Required<Pick<INodePropertyRouting, 'operations' | 'output' | 'request' | 'send'>>;

/** An operation as nodes are composed of it; `option` is undefined for the only one of a node. */
export interface Operation<Offered = Option | undefined> {
	method: MethodName;
	option: Offered;
	properties: INodeProperties[];
	routing: Routing;
	/** Whether it makes one request and no more. */
	isOneRequest: boolean;
	example: Example;
}

const nothingToDo = refusal(
	'There is nothing to do for this item',
	'A list in its form has come out empty: fill it in, or keep such items from the node with a Filter before it',
);

function operationOf<Some extends Fields, Offered>(
	{ each = (input) => [input], example, fields, hints = () => [], method, option, prepare }: About<Some, Offered>,
	isOneRequest: boolean,
	work: LongWork<Some, Offered>['work'],
): Operation<Offered> {
	const pagination = journeyTo(method, async (form, wasDone) => {
		const { item, run } = form;
		const inputs = each(await readFields(fields, form));
		if (inputs.length === 0) throw nothingToDo;
		const pieceOf = async (read: InputOf<Some>, index: number): Promise<Piece> => {
			const files = itemFilesIn(read);
			const input = prepare && run && !(await wasDone(index, files)) ? await prepare(read, item, run) : read;
			return { files, hints: hints(input), work: async (api) => await work(input, api) };
		};
		return await Promise.all(inputs.map(pieceOf));
	}, isOneRequest ? atOnce(methods[method]) : 1);
	return {
		method,
		option: option as Offered,
		properties: propertiesOf(fields),
		routing: {
			request: { method: methods[method].verb, url: `/${method}` },
			send: { paginate: true },
			operations: { pagination },
			output: { postReceive: [judgeOf(method)] },
		},
		isOneRequest,
		example,
	};
}

/** Declares an operation that makes one request. */
export const operation = <Some extends Fields, Offered extends Option | undefined = undefined>(
	declared: OneRequest<Some, Offered>,
): Operation<Offered> =>
	operationOf(declared, true, async (input, api) => {
		const rows = [declared.answer(await api.send(declared.request(input)), input, api)].flat();
		return rows.map((json) => ({ json }));
	});

/** Declares an operation whose work is more than one request. */
export const longOperation = <Some extends Fields, Offered extends Option | undefined = undefined>(
	declared: LongWork<Some, Offered>,
): Operation<Offered> => operationOf(declared, false, declared.work);
