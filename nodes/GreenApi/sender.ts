import type { INodeExecutionData } from 'n8n-workflow';
import type { MethodName } from '../shared/api/methods';
import { RECIPIENT, recipients } from '../shared/form/chat';
import { type Fields, type InputOf, type Item, propertiesOf, type Surroundings } from '../shared/form/field';
import { type LookUp, lookUpNumberFirst } from '../shared/form/lookUpNumberFirst';
import { optionalFields } from '../shared/form/optionalFields';
import { type Example, longOperation, type Operation, type Option } from '../shared/operation/operation';
import type { Output } from '../shared/operation/plan';
import { lookUpHints, lookUpRecipient, type LookedUp } from '../shared/people/lookUp';
import { sentAs } from '../shared/transport/answer';
import type { Api } from '../shared/transport/api';
import type { Hint } from '../shared/transport/notedHint';
import { delivered } from './delivery';
import { waitForDelivery } from './fields/waitForDelivery';

/** The options of every message. */
const common = { lookUpNumberFirst: lookUpNumberFirst(RECIPIENT, 'Message'), waitForDelivery };

type Common = typeof common;

/** What every sender reads of its form, and what of it was looked up. */
interface ToSend {
	recipients: string[];
	options: { lookUpNumberFirst?: LookUp; waitForDelivery?: number };
	lookedUp?: LookedUp;
}

const titleOf = (options: Fields, name: string): string => propertiesOf({ [name]: options[name] })[0].displayName;

/** Options in the order of their titles, as n8n wants them. */
const sorted = (options: Fields): Fields =>
	Object.fromEntries(Object.keys(options).sort((one, other) => titleOf(options, one).localeCompare(titleOf(options, other))).map((name) => [name, options[name]]));

/** One piece of work for each recipient, known by the chat ID. */
const toEach = <Input extends ToSend>(input: Input): Map<string, Input> =>
	new Map(input.recipients.map((recipient) => [recipient, { ...input, recipients: [recipient] }]));

/** Looks the recipient's number up where the option asks for that, and puts in its place how WhatsApp has it. Throws a Failure. */
async function lookUpFirst<Input extends ToSend>(input: Input, item: Item, run: Surroundings): Promise<Input> {
	const { recipients: [recipient], options } = input;
	if (options.lookUpNumberFirst === undefined) return input;
	const lookedUp = await lookUpRecipient(recipient, options.lookUpNumberFirst, RECIPIENT, item, run);
	return { ...input, recipients: lookedUp.people, lookedUp };
}

const hintsOf = ({ lookedUp }: ToSend): Hint[] => (lookedUp ? lookUpHints(lookedUp) : []);

/** What a message is, for those who read the output. */
interface About {
	/** As lists call it: picture, poll. */
	kind: string;
	text?: string;
}

/** What comes out once GREEN-API has taken a message: it waits in the queue then, and nothing is known of its delivery. */
const queuedAs = ({ kind, text }: About, chatId: string, body: unknown, api: Api): Output => ({
	json: sentAs({ kind, ...(text !== undefined && { text }), chatId, deliveryStatus: 'pending' }, body, api),
});

/** A message as its operation declares it: what it asks for besides the recipient, and what it sends. */
interface Sender<Some extends Fields, Others extends Fields> {
	method: MethodName;
	option: Option;
	/** What the form asks for, in its order, between the recipient and the options. */
	fields: Some;
	/** What stands among the options beside those of every message. */
	options: Others;
	/** What is sent beside chatId: the body of the request, where what is undefined is left out. It may take requests of its own. */
	request: (input: InputOf<Some>, options: Partial<InputOf<Others>>, api: Api) => Promise<Record<string, unknown>> | Record<string, unknown>;
	about: (input: InputOf<Some>) => About;
	hints?: (input: InputOf<Some>, recipient: string) => Hint[];
	example: Example;
}

/**
 * Declares an operation that sends a message: to each recipient one, none of which is sent twice, with the options of every message. What
 * comes out is { kind, text, chatId, deliveryStatus, time, idMessage }.
 */
export function sender<Some extends Fields, Others extends Fields>({
	method,
	option,
	fields,
	options: others,
	request,
	about,
	hints = () => [],
	example,
}: Sender<Some, Others>): Operation<Option> {
	type Input = InputOf<Some> & { recipients: string[]; options: Partial<InputOf<Common & Others>>; lookedUp?: LookedUp };
	const options = optionalFields(
		{ displayName: 'Options', name: 'options', placeholder: 'Add Option', description: 'How to send the message, and what to wait for' },
		sorted({ ...others, ...common }),
	);
	const typed = (input: unknown): Input & ToSend => input as Input & ToSend;
	return longOperation({
		method,
		option,
		fields: { recipients, ...fields, options } as Fields,
		each: (input) => toEach(typed(input)),
		prepare: async (input, item, run) => await lookUpFirst(typed(input), item, run),
		hints: (read) => {
			const input = typed(read);
			return [...hintsOf(input), ...input.recipients.flatMap((recipient) => hints(input, recipient))];
		},
		work: async (read, api) => {
			const input = typed(read);
			const [chatId] = input.recipients;
			if (chatId === undefined) return [{ json: { ...about(input), leftOut: input.lookedUp?.leftOut } }];
			const body = await api.send({ chatId, ...(await request(input, input.options as Partial<InputOf<Others>>, api)) });
			return [queuedAs(about(input), chatId, body, api)];
		},
		after: async (outputs: INodeExecutionData[], input, api) => {
			const seconds = typed(input).options.waitForDelivery;
			return seconds === undefined ? outputs : await delivered(outputs, seconds, api);
		},
		example,
	});
}
