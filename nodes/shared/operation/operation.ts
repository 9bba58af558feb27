import type {
	IDataObject,
	INodeExecutionData,
	INodeParameters,
	INodeProperties,
	INodePropertyOptions,
	INodePropertyRouting,
} from 'n8n-workflow';
import { atOnce, type MethodName, methods } from '../api/methods';
import { Failure, refusal } from '../failures/failure';
import { judgeOf } from '../failures/judge';
import { failureFrom } from '../failures/thrown';
import { type Fields, type InputOf, type Item, propertiesOf, readFields, type Surroundings } from '../form/field';
import { itemFilesIn } from '../form/itemFile';
import type { Api } from '../transport/api';
import type { Hint } from '../transport/notedHint';
import { refuseAgents } from './forAgents';
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
export type Option = Required<Pick<INodePropertyOptions, 'action' | 'description' | 'name'>> & {
	value: string;
	/** What it destroys, for the subtitle: unlinks the phone. An AI agent's tool has such an operation only where its author allows it. */
	destroys?: string;
};

/** What every operation says of itself. */
interface About<Some extends Fields, Offered> {
	method: MethodName;
	/** Left out for the only operation of a node. */
	option?: Offered;
	/** What the form asks for, in its order. */
	fields: Some;
	/**
	 * Makes several pieces of an item's work, by the name that tells each from the others in all tries: a list of recipients, by their
	 * chat IDs. An item without any is refused.
	 */
	each?: (input: InputOf<Some>) => Map<string, InputOf<Some>>;
	/** Of which sequence a piece is: after one of it that was not done, or may not have been, the rest of it is not done. */
	sequence?: (input: InputOf<Some>) => string;
	/**
	 * Completes the input by what servers say of it, before anything of the run is sent. It is not called for what an execution that is
	 * retried has done. Throws a Failure.
	 */
	prepare?: (input: InputOf<Some>, item: Item, run: Surroundings) => Promise<InputOf<Some>>;
	/** What a user should know of the input although it is not refused: it stands beside the output of nodes that extend HintingNode. */
	hints?: (input: InputOf<Some>) => Hint[];
	/** What is done with an output once the next item may begin: it may wait, and throw a Failure, which takes nothing back. */
	after?: (outputs: INodeExecutionData[], input: InputOf<Some>, api: Api) => Promise<INodeExecutionData[]>;
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
	example: Example;
}

const nothingToDo = refusal(
	'There is nothing to do for this item',
	'A list in its form has come out empty: fill it in, or keep such items from the node with a Filter before it',
);

function operationOf<Some extends Fields, Offered extends Option | undefined>(
	declared: About<Some, Offered>,
	itemsAtOnce: number,
	work: LongWork<Some, Offered>['work'],
): Operation<Offered> {
	const { after, example, fields, method, option, prepare, sequence } = declared;
	const { each = (input) => new Map([['', input]]), hints = () => [] } = declared;
	const pagination = journeyTo(method, async (form, wasDone) => {
		const { item, run } = form;
		if (option?.destroys !== undefined) refuseAgents(item, option.name);
		const inputs = each(await readFields(fields, form));
		if (inputs.size === 0) throw nothingToDo;
		const pieceOf = async ([name, read]: [string, InputOf<Some>]): Promise<Piece> => {
			const files = itemFilesIn(read);
			const isPrepared = !prepare || !run || (await wasDone({ name, isOnly: inputs.size === 1, files }));
			const input = isPrepared ? read : await prepare(read, item, run).catch(failureFrom);
			const known = { name, files, sequence: sequence?.(read) };
			if (input instanceof Failure) return { ...known, hints: [], refused: input, work: async () => [] };
			return {
				...known,
				hints: hints(input),
				work: async (api) => await work(input, api),
				...(after && { after: async (outputs, api) => await after(outputs, input, api) }),
			};
		};
		return await Promise.all([...inputs].map(pieceOf));
	}, itemsAtOnce);
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
		example,
	};
}

/** Declares an operation that makes one request. */
export const operation = <Some extends Fields, Offered extends Option | undefined = undefined>(
	declared: OneRequest<Some, Offered>,
): Operation<Offered> =>
	operationOf(declared, atOnce(methods[declared.method]), async (input, api) => {
		const rows = [declared.answer(await api.send(declared.request(input)), input, api)].flat();
		return rows.map((json) => ({ json }));
	});

/** Declares an operation whose work is more than one request. */
export const longOperation = <Some extends Fields, Offered extends Option | undefined = undefined>(
	declared: LongWork<Some, Offered>,
): Operation<Offered> => operationOf(declared, 1, declared.work);
